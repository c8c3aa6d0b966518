import 'server-only'
import { type Assembly, assembleCatalog, reassembleCatalog } from './assemble'
import type { Catalog } from './catalog'
import { type AcrossFiles, checkAcrossFiles } from './checks/across-files'
import { missingFiles, sameNameInOtherCase } from './checks/folder'
import { recheckAcrossFiles } from './checks/recheck'
import { listFiles, listSome } from './folder.server'
import { changedMap } from './in-order'
import { openParseCache, type ParseCache } from './kept/parse-cache.server'
import { compareProblems, type Problem } from './problem'
import { readChanged } from './read-changed.server'
import type { Reading } from './reading'
import { keepSourcesIn } from './sources.server'
import { isPlainPath, strayProblems } from './stray'

/** What one reading of the content folder found. Hand it to the next, which then reads only what changed. */
export type Newsroom = {
  catalog: Catalog
  /** In the order of files and lines; empty when everything is as it should be. */
  problems: readonly Problem[]
  readings: ReadonlyMap<string, Reading>
  /** What the next reading is made from, and nobody else's business. */
  workings: Workings
}

type Workings = {
  assembly: Assembly
  /** What does not belong in the folder or cannot be looked at. */
  stray: readonly Problem[]
  sameNames: readonly Problem[]
  /** Files with faults of their own. */
  faulty: ReadonlySet<string>
  acrossFiles: AcrossFiles
  cache?: ParseCache
}

export type ReadOptions = {
  /** As of when links to stories of the future are wrong. */
  now?: Date
  /** Only these files or folders are looked at, by their paths in the content folder; the rest is as it was. */
  only?: readonly string[]
  /** Where what was read is kept for the next start. Later readings keep it there too. */
  dataDir?: string
}

/**
 * Reads the content folder. What an author did never throws: it is a problem in the answer. A file that is
 * not as it should be keeps its last good version when `previous` or the parse cache has one, and is left out
 * when not; it never takes another file down. What cannot be looked at stays as it was, be it all of the folder.
 */
export async function readNewsroom(
  contentDir: string,
  previous?: Newsroom,
  { now = new Date(), only, dataDir }: ReadOptions = {},
): Promise<Newsroom> {
  const cache =
    previous?.workings.cache ?? (dataDir ? openParseCache(dataDir, contentDir) : undefined)
  if (cache) keepSourcesIn(cache, contentDir)
  const known = previous?.readings ?? (await cache?.load()) ?? new Map<string, Reading>()
  const some = previous && only?.filter(isPlainPath)
  const listing = some ? await listSome(contentDir, some) : await listFiles(contentDir)
  const { changed, removed } = await readChanged(contentDir, { known, listing, only: some, cache })
  const kept = cache?.flush()
  // A server that is stopped right after its start must not have to read everything again; an edit does not wait.
  if (!previous) await kept

  const readings = changedReadings(known, changed, removed)
  const stray = strayProblems(
    listing,
    known,
    some && { former: previous.workings.stray, only: some },
  )
  return conclude(readings, { stray, now, cache }, previous, [...removed, ...changed.keys()])
}

/** The newsroom of these readings, read from scratch: what a reading with a previous one must come to, too. */
export function newsroomOf(
  readings: ReadonlyMap<string, Reading>,
  { stray, now, cache }: { stray: readonly Problem[]; now: Date; cache?: ParseCache },
): Newsroom {
  return conclude(readings, { stray, now, cache }, undefined, [])
}

/** So many changed files cost as much as all. */
const mostChanged = 500

function conclude(
  readings: ReadonlyMap<string, Reading>,
  { stray, now, cache }: { stray: readonly Problem[]; now: Date; cache?: ParseCache },
  previous: Newsroom | undefined,
  touched: readonly string[],
): Newsroom {
  const before = previous?.readings
  const changed = touched.filter((file) => !isSame(before?.get(file), readings.get(file)))
  const former = changed.length > mostChanged ? undefined : previous
  const assembly =
    (former &&
      reassembleCatalog(
        former.workings.assembly,
        { before: former.readings, after: readings },
        changed,
      )) ??
    assembleCatalog(readings)
  const { catalog } = assembly
  const review = { catalog, readings, now }
  const faulty = faultyIn(readings, former && { faulty: former.workings.faulty, changed })
  const acrossFiles =
    (former &&
      recheckAcrossFiles(
        {
          acrossFiles: former.workings.acrossFiles,
          readings: former.readings,
          changed,
          faulty,
        },
        review,
      )) ??
    checkAcrossFiles(review)
  const areSameFiles =
    former && changed.every((file) => former.readings.has(file) && readings.has(file))
  const sameNames = areSameFiles ? former.workings.sameNames : sameNameInOtherCase(readings.keys())
  const problems = [
    ...stray,
    ...sameNames,
    ...missingFiles(review),
    ...assembly.problems,
    ...problemsOf(readings, faulty),
    ...[...acrossFiles.values()].flat(),
  ].sort(compareProblems)
  const workings = { assembly, stray, sameNames, faulty, acrossFiles, cache }
  return { catalog, readings, problems, workings }
}

/** Whether a file says what it said, however often it was saved. */
function isSame(before: Reading | undefined, after: Reading | undefined): boolean {
  return before?.hash === after?.hash && before?.good === after?.good
}

function faultyIn(
  readings: ReadonlyMap<string, Reading>,
  before?: { faulty: ReadonlySet<string>; changed: readonly string[] },
): Set<string> {
  const faulty = new Set(before?.faulty)
  for (const file of before?.changed ?? readings.keys()) {
    if (readings.get(file)?.findings.length) faulty.add(file)
    else faulty.delete(file)
  }
  return faulty
}

function problemsOf(
  readings: ReadonlyMap<string, Reading>,
  faulty: ReadonlySet<string>,
): Problem[] {
  return [...faulty].flatMap((file) =>
    (readings.get(file)?.findings ?? []).map((finding) => ({ file, ...finding })),
  )
}

function byPath(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function changedReadings(
  readings: ReadonlyMap<string, Reading>,
  changed: ReadonlyMap<string, Reading>,
  removed: readonly string[],
): ReadonlyMap<string, Reading> {
  if (changed.size === 0 && removed.length === 0) return readings
  return changedMap(readings, new Set([...removed, ...changed.keys()]), [...changed], ([a], [b]) =>
    byPath(a, b),
  )
}
