import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { mostBytes, tooLarge } from './decode'
import { mostPictureBytes } from './files/medium'
import type { FoundFile } from './folder.server'
import { readingToText, textToReading } from './kept/entry'
import type { ParseCache } from './kept/parse-cache.server'
import type { Finding } from './problem'
import { type Reading, readContent } from './reading'
import { bytesToSource, hashOf, keepSource } from './sources.server'

/**
 * Reads a file that was found, unless it is as it was at the `previous` reading. What was read is kept in
 * `cache`. Nothing when the file was deleted since it was listed.
 */
export async function readFound(
  contentDir: string,
  { file, kind, size, signature, written }: FoundFile,
  previous: Reading | undefined,
  cache: ParseCache | undefined,
): Promise<Reading | undefined> {
  if (previous?.signature === signature) return previous
  // A file written within the last moments may change again without a trace in its times: look next time too.
  const lasting = Date.now() - written > 2000 ? signature : `${signature} and fresh`
  const refused = async (finding: Finding): Promise<Reading> => {
    const good = previous?.good ?? (await lastGood(cache, file, kind))
    return keep({ file, kind, signature: lasting, hash: signature, findings: [finding], good })
  }
  const keep = (reading: Reading, source?: Uint8Array) => {
    cache?.put(reading, source)
    return reading
  }
  const most = kind === 'medium' ? mostPictureBytes : mostBytes
  if (size > most) return refused(tooLarge(size, most))

  const bytes = await readFile(path.join(contentDir, file)).catch((error: unknown) =>
    error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
  )
  if (bytes === 'ENOENT') return undefined
  if (typeof bytes === 'string') return refused(unreadable(bytes))
  const hash = hashOf(bytes)
  if (previous?.hash === hash) return keep({ ...previous, signature: lasting })

  const { content, findings, named } = readContent(kind, file, hash, bytes)
  const before =
    findings.length > 0 ? (previous?.good ?? (await lastGood(cache, file, kind))) : undefined
  const good = before ?? (content && { hash, content })
  const reading = { file, kind, signature: lasting, hash, findings, named, good }
  const isGood = findings.length === 0
  if (isGood && (kind === 'article' || kind === 'page')) {
    const source = bytesToSource(bytes)
    if (source) keepSource(source)
  }
  const isText = kind !== 'medium'
  return keep(textToReading(readingToText(reading)), isGood && isText ? bytes : undefined)
}

/** What other code than this has found good before the server was started: it is read again, by this code. */
async function lastGood(
  cache: ParseCache | undefined,
  file: string,
  kind: Reading['kind'],
): Promise<Reading['good']> {
  const bytes = await cache?.source(file)
  if (!bytes) return undefined
  const hash = hashOf(bytes)
  const { content, findings } = readContent(kind, file, hash, bytes)
  return content && findings.length === 0 ? { hash, content } : undefined
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
