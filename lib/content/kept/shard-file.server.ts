import 'server-only'
import { type FileHandle, open, readFile, rename, writeFile } from 'node:fs/promises'
import type { Reading } from '../reading'
import { readingToText, textToReading } from './entry'
import kept from './fingerprint.json'
import { areLinesOf, headRoom, parseShardHead, type ShardHead, shardToBytes } from './shard'

const { fingerprint } = kept

/** What is written of a file: its reading, with the bytes of its good version if they are new; or nothing more. */
export type Change = { reading?: Reading; source?: Uint8Array }

/**
 * The readings of a shard. Those of other code than this say nothing: what is right may have changed.
 * Undefined when the shard is torn or not ours.
 */
export async function readShard(shard: string): Promise<Reading[] | undefined> {
  return withShard(shard, (_, { head, entries }) =>
    head.fingerprint === fingerprint ? entries.map(({ json }) => textToReading(json)) : [],
  )
}

/** The bytes of a file in the last version that was good, whatever code has read it. */
export async function readSource(shard: string, file: string): Promise<Uint8Array | undefined> {
  return withShard(shard, async (handle, { head, entries }) => {
    const entry = entries.find(({ json }) => namedBy(json).file === file)
    if (!entry || entry.length === 0) return undefined
    const bytes = Buffer.alloc(entry.length)
    await handle.read(bytes, 0, entry.length, startOfSources(head) + entry.start)
    return bytes
  })
}

/**
 * Writes a shard anew with some changes. Another file takes its place in one step, so that whoever reads it has
 * the one or the other; of two processes that write at once one wins, and what the other had is read again.
 */
export async function writeShard(
  shard: string,
  changes: ReadonlyMap<string, Change>,
): Promise<void> {
  const before = await withWholeShard(shard)
  const lines: string[] = []
  const sources: Uint8Array[] = []
  let start = 0
  const add = (json: string, source: Uint8Array | undefined) => {
    const length = source?.length ?? 0
    lines.push(`${start} ${length} ${json}\n`)
    if (source) sources.push(source)
    start += length
  }
  for (const [file, { json, source }] of before.entries) {
    if (before.isOfThisCode && !changes.has(file)) add(json, source)
  }
  for (const [file, { reading, source }] of changes) {
    const former = before.entries.get(file)
    const isSame = former && former.goodHash === reading?.good?.hash
    if (reading) add(readingToText(reading), source ?? (isSame ? former.source : undefined))
  }
  const aside = `${shard}.${process.pid}.new`
  await writeFile(aside, shardToBytes(fingerprint, Buffer.from(lines.join('')), sources))
  await rename(aside, shard)
}

/** A line of a shard, before anything is made of it. */
type Entry = { json: string; start: number; length: number }

async function withShard<Answer>(
  shard: string,
  use: (
    handle: FileHandle,
    shard: { head: ShardHead; entries: Entry[] },
  ) => Answer | Promise<Answer>,
): Promise<Answer | undefined> {
  const handle = await open(shard).catch(() => undefined)
  try {
    if (!handle) return undefined
    const first = Buffer.alloc(headRoom)
    await handle.read(first, 0, headRoom, 0)
    const head = parseShardHead(first)
    if (!head || (await handle.stat()).size !== startOfSources(head) + head.sources)
      return undefined
    const lines = Buffer.alloc(head.lines)
    await handle.read(lines, 0, head.lines, headRoom)
    return areLinesOf(head, lines)
      ? await use(handle, { head, entries: entriesIn(lines) })
      : undefined
  } catch {
    return undefined // unreadable is as good as torn
  } finally {
    await handle?.close()
  }
}

type WholeShard = {
  isOfThisCode: boolean
  entries: Map<string, { json: string; goodHash?: string; source?: Uint8Array }>
}

async function withWholeShard(shard: string): Promise<WholeShard> {
  const entries: WholeShard['entries'] = new Map()
  const bytes = await readFile(shard).catch(() => Buffer.alloc(0))
  const head = parseShardHead(bytes)
  const lines = bytes.subarray(headRoom, headRoom + (head?.lines ?? 0))
  if (!head || !areLinesOf(head, lines)) return { isOfThisCode: false, entries }
  for (const { json, start, length } of entriesIn(lines)) {
    const { file, good } = namedBy(json)
    const from = startOfSources(head) + start
    const source = length > 0 ? bytes.subarray(from, from + length) : undefined
    entries.set(file, { json, goodHash: good?.hash, source })
  }
  return { isOfThisCode: head.fingerprint === fingerprint, entries }
}

function startOfSources(head: ShardHead): number {
  return headRoom + head.lines
}

function entriesIn(lines: Buffer): Entry[] {
  return lines
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start, length, json] = /^(\d+) (\d+) (.*)$/.exec(line) ?? []
      return json === undefined ? [] : [{ json, start: Number(start), length: Number(length) }]
    })
}

/** What other code has written says at least this, or its format would have another number. */
function namedBy(json: string): { file: string; good?: { hash: string } } {
  return JSON.parse(json)
}
