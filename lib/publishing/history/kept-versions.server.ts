import 'server-only'
import { LRUCache } from 'lru-cache'
import { shows } from '@/lib/content/freshness.server'
import type { Article } from '@/lib/content/schema/article'
import { expireTags } from '@/lib/pages/expire-tags'
import { knownHistory, settledHistory } from './following.server'
import type { Reading } from './read-log.server'
import type { Step } from './story-log'
import { readVersions, stepsOfStory } from './story-versions.server'
import type { Versions } from './versions'

/** An article as far as its history depends on it. */
export type Traced = Pick<Article, 'address' | 'file' | 'section' | 'oldSlugs'>

/**
 * The versions of a story if they are known without asking git: `none` when the story has no history, `unknown` when
 * git has still to be asked. That is then done behind the reader's back, and the story's page drawn anew if it has
 * something to say.
 */
export function knownVersions(article: Traced): Versions | 'none' | 'unknown' {
  const history = knownHistory(article.address)
  if (history.state === 'reading') return 'unknown'
  if (history.state !== 'read') return 'none'
  const steps = stepsOfStory(history, article)
  if (steps.length === 0) return 'none'
  const known = shelf().versions.get(keyOf(history, steps))
  if (known) return known
  if (steps.length === 1) return 'none' // committed once: nothing has changed since, and most stories are so
  void findOut(article).catch((fault: unknown) => {
    console.error(`The history of ${article.address} could not be read`, fault)
  })
  return 'unknown'
}

/** The versions of a story, once git has told them; `none` when it has none, `unknown` when git does not answer. */
export async function versionsOf(article: Traced): Promise<Versions | 'none' | 'unknown'> {
  const history = await settledHistory()
  if (history.state === 'reading' || history.state === 'failed') return 'unknown'
  if (history.state !== 'read') return 'none'
  const steps = stepsOfStory(history, article)
  if (steps.length === 0) return 'none'
  const key = keyOf(history, steps)
  const known = shelf().versions.get(key) ?? (await shelf().underWay.get(key))
  return known ?? (await ask(key, history, steps)) ?? 'unknown'
}

async function findOut(article: Traced): Promise<void> {
  const found = await versionsOf(article)
  if (typeof found === 'object' && found.versions.length > 1) {
    await expireTags([shows.history(article.address)])
  }
}

/** Asks git, for one story at a time: it shares the processor with readers. */
function ask(key: string, history: Reading, steps: readonly Step[]): Promise<Versions | undefined> {
  const { versions, underWay } = shelf()
  const asking = shelf().turn.then(async () => {
    const read = await readVersions(history, steps)
    if (read) versions.set(key, read)
    return read
  })
  shelf().turn = asking.catch(() => undefined)
  underWay.set(key, asking)
  void shelf().turn.finally(() => underWay.delete(key))
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
    turn: Promise.resolve(),
  }
  return all[key]
}
