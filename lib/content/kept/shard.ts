import { crc32 } from 'node:zlib'

/**
 * A file of the parse cache: a line that says what it is, a line of JSON for each file of the newsroom, and after
 * these the bytes of their last good versions, one after another.
 *
 *     masthead-content 1 <fingerprint> <bytes of the lines> <their CRC-32> <bytes of the sources>
 *     {"source":[0,5121],"reading":{"file":"articles/world/tides.mdx", …}}
 */
export type Shard = { head: ShardHead; lines: Buffer; sources: Buffer }

/** What the first line says. */
export type ShardHead = {
  /** Of the code that has read the files, see fingerprint.json. */
  fingerprint: string
  lines: number
  crc: number
  sources: number
}

/** Longer than any first line. */
export const headRoom = 160

/** The bytes of a shard. */
export function shardToBytes(
  fingerprint: string,
  lines: Buffer,
  sources: Uint8Array[],
): Uint8Array[] {
  const length = sources.reduce((sum, source) => sum + source.length, 0)
  const values = [mark, format, fingerprint, lines.length, crc32(lines), length]
  return [Buffer.from(`${values.join(' ')}\n`.padStart(headRoom)), lines, ...sources]
}

/** What the first bytes of a shard say of it; nothing when they are not a shard's. */
export function parseShardHead(bytes: Buffer): ShardHead | undefined {
  const words = bytes.subarray(0, headRoom).toString('latin1').trim().split(' ')
  const [first, version, fingerprint = '', ...numbers] = words
  const [lines = Number.NaN, crc = Number.NaN, sources = Number.NaN] = numbers.map(Number)
  if (first !== mark || version !== format || words.length !== 6) return undefined
  if (![lines, crc, sources].every(Number.isSafeInteger)) return undefined
  return { fingerprint, lines, crc, sources }
}

/** Whether these are the lines that were written: a power cut can leave a file whose end is missing or empty. */
export function areLinesOf(head: ShardHead, lines: Buffer): boolean {
  return lines.length === head.lines && crc32(lines) === head.crc
}

const mark = 'masthead-content'
const format = '1'
