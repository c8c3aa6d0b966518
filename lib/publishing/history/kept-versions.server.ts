import 'server-only'
import { LRUCache } from 'lru-cache'
import { shows } from '@/lib/content/freshness.server'
import type { Article } from '@/lib/content/schema/article'
import { expireTags } from '@/lib/pages/expire-tags'
import { type History, knownHistory, settledHistory } from './following.server'
import type { Reading } from './read-log.server'
import type { Step } from './story-log'
import { readVersions, stepsOfStory } from './story-versions.server'
import type { Versions } from './versions'

/** An article as far as its history depends on it. */
export type Traced = Pick<Article, 'address' | 'file' | 'section' | 'oldSlugs'>

/**
 * The versions of a story if they are known without asking git: `none` when the story has no history or nothing has
 * changed in it, `unknown` when git has still to be asked. That is then done behind the reader's back, and the story's
 * page drawn anew if it has something to say.
 */
export function knownVersions(article: Traced): Versions | 'none' | 'unknown' {
  const history = knownHistory()
  const traced = history.state === 'reading' ? undefined : trace(history, article)
  if (traced === 'none') return 'none'
  const known = traced && shelf().versions.get(traced.key)
  if (known) return known
  void findOut(article)
  return 'unknown'
}

/**
 * The versions of a story, once git has told them; `none` when it has none, `unknown` when git does not answer, or is
 * still being asked about all stories after so many milliseconds.
 */
export async function versionsOf(
  article: Traced,
  within?: number,
): Promise<Versions | 'none' | 'unknown'> {
  const history = await settledHistory(within)
  if (history.state === 'reading' || history.state === 'failed') return 'unknown'
  if (history.state !== 'read') return 'none'
  const steps = stepsOfStory(history, article)
  return steps.length === 0 ? 'none' : ((await ask(history, steps)) ?? 'unknown')
}

/** Nothing has changed in a story that was committed once, and most are so: git need not be asked about it. */
function trace(history: History, article: Traced): { key: string } | 'none' {
  if (history.state !== 'read') return 'none'
  const steps = stepsOfStory(history, article)
  return steps.length < 2 ? 'none' : { key: keyOf(history, steps) }
}

async function findOut(article: Traced): Promise<void> {
  const { address } = article
  const { findingOut } = shelf()
  if (findingOut.has(address)) return
  findingOut.add(address)
  try {
    if (trace(await settledHistory(), article) === 'none') return
    const found = await versionsOf(article)
    if (typeof found === 'object' && found.versions.length > 1) {
      await expireTags([shows.history(address)])
    }
  } catch (fault) {
    console.error(`The history of ${address} could not be read`, fault)
  } finally {
    findingOut.delete(address)
  }
}

/** Asks git, for one story at a time: it shares the processor with readers. */
function ask(history: Reading, steps: readonly Step[]): Promise<Versions | undefined> {
  const { versions, underWay, turn } = shelf()
  const key = keyOf(history, steps)
  const known = versions.get(key)
  if (known) return Promise.resolve(known)
  const waiting = underWay.get(key)
  if (waiting !== undefined) return waiting
  const asking = turn.then(async () => {
    const read = await readVersions(history, steps)
    if (read) versions.set(key, read)
    return read
  })
  underWay.set(key, asking)
  shelf().turn = asking.catch(() => undefined).finally(() => underWay.delete(key))
  return asking
}

/** A story's past does not change: what was read of it is right for as long as its newest commit is its newest. */
function keyOf({ repository }: Reading, steps: readonly Step[]): string {
  const { commit = '', path = '' } = steps[0] ?? {}
  return [commit, path, steps.at(-1)?.commit, steps.length, repository.shallow].join(' ')
}

type Shelf = {
  versions: LRUCache<string, Versions>
  underWay: Map<string, Promise<Versions | undefined>>
  /** Addresses of stories that git is being asked about behind somebody's back. */
  findingOut: Set<string>
  turn: Promise<unknown>
}

/** Enough for some ten thousand stories. Characters, of which most are a byte. */
const mostKept = 24 * 1_048_576

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const all = globalThis as typeof globalThis & { [key]?: Shelf }
const key: unique symbol = Symbol.for('masthead.versions')

function shelf(): Shelf {
  all[key] ??= {
    versions: new LRUCache({
      maxSize: mostKept,
      sizeCalculation: (versions) => JSON.stringify(versions).length,
    }),
    underWay: new Map(),
    findingOut: new Set(),
    turn: Promise.resolve(),
  }
  return all[key]
}
