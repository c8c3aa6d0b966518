import 'server-only'
import type { Listing } from './folder.server'
import type { ParseCache } from './kept/parse-cache.server'
import { kindOfFile } from './layout'
import { readFound } from './read-file.server'
import type { Reading } from './reading'
import { isAt } from './stray'

/** What is known of a newsroom, and what was found when it was looked at. */
type Look = {
  known: ReadonlyMap<string, Reading>
  listing: Listing
  /** The paths that were looked at; without them it was the whole folder. */
  only?: readonly string[]
  cache?: ParseCache
}

/** Reads the files that are not as they were known, and says which have gone. */
export async function readChanged(
  contentDir: string,
  look: Look,
): Promise<{ changed: Map<string, Reading>; removed: string[] }> {
  const { known, listing, cache } = look
  const changed = new Map<string, Reading>()
  const removed = removedFrom(look)
  const toRead = listing.found.filter(
    ({ file, signature }) => known.get(file)?.signature !== signature,
  )
  const progress = progressOf(toRead.length)
  for (const group of cache?.grouped(toRead) ?? [toRead]) {
    for (let start = 0; start < group.length; start += readTogether) {
      const batch = group.slice(start, start + readTogether)
      const read = await Promise.all(
        batch.map((found) => readFound(contentDir, found, known.get(found.file), cache)),
      )
      for (const [index, reading] of read.entries()) {
        if (reading) changed.set(reading.file, reading)
        else if (batch[index] && known.has(batch[index].file)) removed.push(batch[index].file)
      }
      progress(batch.length)
    }
    if (cache && cache.waiting() > mostWaiting) await cache.flush()
  }
  for (const file of removed) cache?.drop(file)
  return { changed, removed }
}

/** Few at a time, so that a server goes on answering while it reads. */
const readTogether = 16

/** Bytes. What a first start reads is not to be in memory all at once. */
const mostWaiting = 8 * 1_048_576

function removedFrom({ known, listing, only }: Look): string[] {
  const { found, hidden } = listing
  const there = new Set(found.map(({ file }) => file))
  const candidates = only ? knownAt(only, known) : known.keys()
  return [...candidates].filter(
    (file) => !there.has(file) && !hidden.some((path) => isAt(file, path)),
  )
}

/** The known files at or below some paths; most paths are those of files, with nothing below. */
function knownAt(paths: readonly string[], known: ReadonlyMap<string, Reading>): Set<string> {
  const files = new Set(paths.filter((path) => known.has(path)))
  const folders = paths.filter((path) => !known.has(path) && !kindOfFile(path))
  if (folders.length === 0) return files
  for (const file of known.keys()) if (folders.some((path) => isAt(file, path))) files.add(file)
  return files
}

/** Says how far a long reading is, every ten seconds. */
function progressOf(total: number): (read: number) => void {
  let done = 0
  let last = Date.now()
  return (read) => {
    done += read
    if (Date.now() - last < 10_000) return
    last = Date.now()
    console.info(`Reading the newsroom: ${done} of ${total} files`)
  }
}
