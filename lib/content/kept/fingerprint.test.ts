import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const content = path.join(root, 'lib/content')

/** What decides how a file is read, and in what form that is kept. */
const folders = ['body', 'files', 'kept', 'schema', 'yaml']
const files = ['decode', 'front-matter', 'reading', 'reference', 'typography', 'schema-words']

/** Packages that read: with another version of one the same file may say something else. */
const readers =
  /^node_modules\/(?:(?:mdast|micromark|remark|retext|unist|hast|unified|yaml|zod|image-size|github-slugger|nlcst|parse-(?:latin|entities)|acorn|estree|decode-named|character-)[^/]*)$/

/**
 * Whatever changes how files are read must change the fingerprint too, or a server would go on serving what its
 * former self has read. Run this test with `-u`, and commit fingerprint.json.
 */
test('the fingerprint is that of the code that reads', async () => {
  const hash = createHash('sha256')
  for (const file of sources()) hash.update(file).update(readFileSync(path.join(content, file)))
  for (const line of versions()) hash.update(line)
  const text = `{ "fingerprint": "${hash.digest('hex').slice(0, 16)}" }\n`
  await expect(text).toMatchFileSnapshot('fingerprint.json')
})

function sources(): string[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(path.join(content, folder)).map((name) => `${folder}/${name}`),
  )
  const all = [...inFolders, ...files.map((name) => `${name}.ts`)].filter((file) =>
    file.endsWith('.ts'),
  )
  return all.filter((file) => !/\.(?:test|fixture)\.ts$/.test(file)).sort()
}

function versions(): string[] {
  const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
    readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(lock.packages)
    .filter(([name]) => readers.test(name))
    .map(([name, { version }]) => `${name} ${version}\n`)
    .sort()
}
