import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { assembleCatalog } from './assemble'
import type { Catalog } from './catalog'
import { checkAcrossFiles } from './checks/across-files'
import { mostBytes, tooLarge } from './decode'
import { mostPictureBytes } from './files/medium'
import { type FoundFile, listFiles } from './folder.server'
import { compareProblems, type Finding, type Problem } from './problem'
import { type Reading, readContent } from './reading'
import { bytesToSource, hashOf, keepSource } from './sources.server'

/** What one reading of the content folder found. Hand it to the next, which then reads only what changed. */
export type Newsroom = {
  catalog: Catalog
  /** In the order of files and lines; empty when everything is as it should be. */
  problems: readonly Problem[]
  readings: ReadonlyMap<string, Reading>
}

/**
 * Reads the content folder. What an author did never throws: it is a problem in the answer. A file that is
 * not as it should be keeps its last good version when `previous` has one, and is left out when not; it never
 * takes another file down. What is refused before it is read (a
 * folder that cannot be listed, a link that leads out) is as it was.
 */
export async function readNewsroom(
  contentDir: string,
  previous?: Newsroom,
  now: Date = new Date(),
): Promise<Newsroom> {
  const { found, problems } = await listFiles(contentDir)
  const readings = new Map<string, Reading>()
  for (let start = 0; start < found.length; start += readTogether) {
    const batch = found.slice(start, start + readTogether)
    for (const reading of await Promise.all(
      batch.map((file) => readFound(contentDir, file, previous?.readings.get(file.file))),
    )) {
      if (reading) readings.set(reading.file, reading)
    }
  }
  for (const [file, reading] of previous?.readings ?? []) {
    if (!readings.has(file) && problems.some((refused) => isIn(refused.file, file))) {
      readings.set(file, reading)
    }
  }
  const { catalog, problems: leftOut } = assembleCatalog(readings)
  const ofFiles = [...readings.values()].flatMap(({ file, findings }) =>
    findings.map((finding) => ({ file, ...finding })),
  )
  const acrossFiles = checkAcrossFiles({ catalog, readings, now })
  return {
    catalog,
    readings,
    problems: [...problems, ...leftOut, ...ofFiles, ...acrossFiles].sort(compareProblems),
  }
}

function isIn(folder: string, file: string): boolean {
  return folder === '' || file === folder || file.startsWith(`${folder}/`)
}

/** Few at a time, so that a server goes on answering while it reads. */
const readTogether = 16

/** Nothing when the file was deleted since it was listed. */
async function readFound(
  contentDir: string,
  { file, kind, size, signature, written }: FoundFile,
  previous: Reading | undefined,
): Promise<Reading | undefined> {
  if (previous?.signature === signature) return previous
  // A file written within the last moments may change again without a trace in its times: look next time too.
  const lasting = Date.now() - written > 2000 ? signature : `${signature} and fresh`
  const refused = (finding: Finding): Reading => ({
    file,
    kind,
    signature: lasting,
    hash: signature,
    findings: [finding],
    good: previous?.good,
  })
  const most = kind === 'medium' ? mostPictureBytes : mostBytes
  if (size > most) return refused(tooLarge(size, most))

  const bytes = await readFile(path.join(contentDir, file)).catch((error: unknown) =>
    error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
  )
  if (bytes === 'ENOENT') return undefined
  if (typeof bytes === 'string') return refused(unreadable(bytes))
  const hash = hashOf(bytes)
  if (previous?.hash === hash) return { ...previous, signature: lasting }

  const { content, findings, named } = readContent(kind, file, hash, bytes)
  const good =
    content && (findings.length === 0 || !previous?.good) ? { hash, content } : previous?.good
  if (findings.length === 0 && (kind === 'article' || kind === 'page')) {
    const source = bytesToSource(bytes)
    if (source) keepSource(source)
  }
  return { file, kind, signature: lasting, hash, findings, named, good }
}

function unreadable(code: string): Finding {
  return {
    line: 1,
    column: 1,
    rule: 'file',
    message: `The file cannot be read (${code})`,
    remedy: 'Give the server the right to read it',
  }
}
