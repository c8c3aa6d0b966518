import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What a build is made from. A folder that `app` may import from belongs here. */
const FOLDERS = ['app', 'components', 'lib', 'public']
const AT_THE_ROOT = /^(\.env.*|.*\.([cm]?[jt]sx?|json))$/
const NOT_BUILT =
  /(\.(test|fixture)\.tsx?|\.tsbuildinfo|^(vitest|playwright)\.config\.ts|^biome(\.imports)?\.json|^next-env\.d\.ts)$|(^|\/)fixtures\//

/** A hash over the names and bytes of every file that a build is made from: sources, configuration, lockfile. */
export function sourceFingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const file of sourceFiles(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

/** Their names, relative to the root, with `/` on every system, in one order everywhere. */
export function sourceFiles(root: string): string[] {
  const atTheRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && AT_THE_ROOT.test(entry.name))
    .map((entry) => entry.name)
  const inFolders = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    filesBelow(root, folder),
  )
  return [...atTheRoot, ...inFolders].filter((file) => !NOT_BUILT.test(file)).sort()
}

function filesBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
