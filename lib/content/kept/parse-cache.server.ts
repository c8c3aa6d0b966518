import 'server-only'
import { hash as digest } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Reading } from '../reading'
import { type Change, readShard, readSource, writeShard } from './shard-file.server'

/**
 * What reading the files of a newsroom gave, kept in DATA_DIR: a start then reads only what has changed since, and
 * the last good version of a file that is broken now is still there, bytes and all. It may be deleted at any
 * time. Where it cannot be written the newsroom does without, and says so once.
 * Why it is as it is: docs/decisions/0022-a-hundred-thousand-stories.md.
 */
export type ParseCache = {
  /** Everything that is kept, by file. What is torn or not ours is left out, with one line on the console. */
  load: () => Promise<Map<string, Reading>>
  /** Keeps a reading. `source` are the bytes of its good version; without them those kept before stay. */
  put: (reading: Reading, source?: Uint8Array) => void
  drop: (file: string) => void
  /** How many bytes wait to be written. */
  waiting: () => number
  /** Writes what waits. Never fails. */
  flush: () => Promise<void>
  /** The bytes of a file in the last version that was good, whatever code has read it. */
  source: (file: string) => Promise<Uint8Array | undefined>
  /** Divides files into groups that are written together. */
  grouped: <File extends { file: string }>(files: readonly File[]) => File[][]
}

/** The parse cache of a content folder below `dataDir`. */
export function openParseCache(dataDir: string, contentDir: string): ParseCache {
  const place = digest('sha256', path.resolve(contentDir)).slice(0, 12)
  const folder = path.join(dataDir, 'content-cache', place)
  const waiting = new Map<string, Map<string, Change>>()
  const underWay = new Map<string, Map<string, Change>>()
  let bytes = 0
  let isWritable = true
  let writing = Promise.resolve()

  function note(file: string, change: Change): void {
    if (!isWritable) return
    const shard = shardOf(file)
    const changes = waiting.get(shard) ?? new Map<string, Change>()
    const source = change.reading && (change.source ?? changes.get(file)?.source)
    waiting.set(shard, changes.set(file, { ...change, source }))
    bytes += change.source?.length ?? 0
  }

  async function write(): Promise<void> {
    bytes = 0
    if (waiting.size === 0) return
    try {
      await mkdir(folder, { recursive: true })
      for (const [shard, changes] of waiting) {
        waiting.delete(shard)
        underWay.set(shard, changes)
        await writeShard(path.join(folder, shard), changes)
        underWay.delete(shard)
      }
    } catch (fault) {
      isWritable = false
      waiting.clear()
      console.warn(
        `What was read of the newsroom cannot be kept in ${folder} (${reasonOf(fault)}): the next start reads all of it again.`,
      )
    }
  }

  return {
    load: () => loadAll(folder),
    put: (reading, source) => note(reading.file, { reading, source }),
    drop: (file) => note(file, {}),
    waiting: () => bytes,
    flush: () => {
      writing = writing.then(write)
      return writing
    },
    source: async (file) => {
      const shard = shardOf(file)
      const change = waiting.get(shard)?.get(file) ?? underWay.get(shard)?.get(file)
      return change?.source ?? (await readSource(path.join(folder, shard), file))
    },
    grouped: (files) => {
      const groups = Map.groupBy(files, ({ file }) => shardOf(file))
      return [...groups.values()]
    },
  }
}

/** All readings in the order of their paths. */
async function loadAll(folder: string): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>()
  const names = await readdir(folder).catch(() => [])
  const shards = names.filter((name) => /^[0-9a-f]{2}$/.test(name))
  let ignored = 0
  for (const shard of shards) {
    const kept = await readShard(path.join(folder, shard))
    if (!kept) ignored += 1
    for (const reading of kept ?? []) readings.set(reading.file, reading)
  }
  if (ignored > 0) {
    console.warn(
      `${ignored} of ${shards.length} files in ${folder} are not whole or not ours; what they held is read again.`,
    )
  }
  await removeLeftovers(folder, names)
  return new Map([...readings].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What a process that was killed while it wrote has left behind. One that is writing now takes no minute. */
async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((name) => name.endsWith('.new'))) {
    const file = path.join(folder, name)
    const age = Date.now() - ((await stat(file).catch(() => undefined))?.mtimeMs ?? Date.now())
    if (age > 60_000) await rm(file, { force: true }).catch(() => undefined)
  }
}

/** A change writes one shard of 256: of a hundred thousand stories some three megabytes. */
function shardOf(file: string): string {
  return digest('sha256', file).slice(0, 2)
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
}
