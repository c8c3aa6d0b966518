import 'server-only'
import type { BigIntStats, Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { kindOfFile, strayRemedy } from './layout'
import type { Problem } from './problem'
import type { Kind } from './reading'

/** A file of the newsroom, not yet read. */
export type FoundFile = {
  /** Relative to the content folder, with `/`. */
  file: string
  kind: Kind
  size: number
  /** See `Reading`. */
  signature: string
  /** When it was last written, in milliseconds since 1970. */
  written: number
}

/**
 * All files of a content folder, in the order of their paths; what does not belong there is a problem. So is a folder of
 * which nobody can tell what is in it, `''` for the content folder itself.
 */
export async function listFiles(
  contentDir: string,
): Promise<{ found: FoundFile[]; problems: Problem[] }> {
  const found: FoundFile[] = []
  const problems: Problem[] = []
  const refuse = (file: string, message: string, remedy: string, rule = 'file') =>
    problems.push({ file, line: 1, column: 1, rule, message, remedy })

  const root = await realpath(contentDir).catch(() => undefined)
  if (!root) {
    refuse('', 'There is no content folder here', 'Create it, or correct CONTENT_DIR')
    return { found, problems }
  }
  await enter('')
  found.sort((a, b) => (a.file < b.file ? -1 : 1))
  return { found, problems }

  async function enter(folder: string): Promise<void> {
    const entries = await readdir(path.join(contentDir, folder), { withFileTypes: true }).catch(
      (error: unknown) => {
        // Deleted in this very moment: then it is empty, which is no fault.
        if (folder !== '' && errorCode(error) === 'ENOENT') return []
        refuse(folder, `The folder cannot be read (${errorCode(error)})`, rights)
        return []
      },
    )
    await Promise.all(entries.map((entry) => take(folder, entry)))
  }

  async function take(folder: string, entry: Dirent): Promise<void> {
    if (isEditorsOwn(entry.name)) return
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    const full = path.join(contentDir, file)
    if (entry.isSymbolicLink()) {
      const target = await realpath(full).catch(() => undefined)
      if (!target)
        return void refuse(file, 'The link leads to a file that is not there', deleteLink)
      if (!target.startsWith(root + path.sep)) {
        const message = 'The link leads out of the content folder'
        return void refuse(file, message, 'Copy the file into the folder instead', 'file-link')
      }
    }
    const stats = await stat(full, { bigint: true }).catch((error: unknown) => {
      // Deleted in this very moment: then it is not there, which is no fault.
      if (errorCode(error) !== 'ENOENT') {
        refuse(file, `The file cannot be read (${errorCode(error)})`, rights)
      }
    })
    if (!stats) return
    const depth = file.split('/').length
    if (stats.isDirectory() && (depth === 1 || (depth === 2 && folder === 'articles'))) {
      return isKnownFolder(file) ? enter(file) : void refuse(file, unknown, strayRemedy(file))
    }
    const kind = kindOfFile(file)
    if (!stats.isFile() || !kind)
      return void (isReadme(file) || refuse(file, unknown, strayRemedy(file)))
    found.push({ file, kind, ...measure(stats) })
  }
}

const unknown = 'Nothing reads this, so readers would never see it'
const rights = 'Give the server the right to read it'
const deleteLink = 'Delete the link, or copy the file to its place'

function measure(stats: BigIntStats): Pick<FoundFile, 'size' | 'signature' | 'written'> {
  return {
    size: Number(stats.size),
    signature: [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join(':'),
    written: Math.max(Number(stats.mtimeMs), Number(stats.ctimeMs)),
  }
}

/** Hidden files, and what editors and systems leave beside a file while it is open. */
export function isEditorsOwn(name: string): boolean {
  return /^[.#]|~$|^(?:Thumbs\.db|desktop\.ini)$|\.(?:tmp|swp|bak)$/.test(name)
}

function isReadme(file: string): boolean {
  return /^(?:README|LICEN[CS]E)(?:\.\w+)?$/i.test(file)
}

export function isKnownFolder(folder: string): boolean {
  return /^(?:articles(?:\/[^/]+)?|authors|pages|media)$/.test(folder)
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
