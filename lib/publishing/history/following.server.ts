import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { shows } from '@/lib/content/freshness.server'
import { env } from '@/lib/env.server'
import { expireTags } from '@/lib/pages/expire-tags'
import { onLive } from '../listeners.server'
import type { GitFault } from './git.server'
import { type Reading, readLog, readOn } from './read-log.server'
import { findRepository } from './repository.server'

/** What is known of the history of all stories: it is being read, it was, or there is none. */
export type History = { state: 'reading' } | Reading | GitFault

/** Milliseconds between two looks at whether somebody has committed. */
const pause = 10_000

/**
 * Milliseconds after a publish. Starting git halts a large process for a moment, and in this one the page is drawn that
 * readers have come for.
 */
const quiet = 500

type Shelf = {
  history: History
  look: Promise<void>
  started?: true
}

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const all = globalThis as typeof globalThis & { [key]?: Shelf }
const key: unique symbol = Symbol.for('masthead.history')

function shelf(): Shelf {
  all[key] ??= { history: { state: 'reading' }, look: Promise.resolve() }
  return all[key]
}

/** Starts to read what git knows, which nobody waits for, and then looks for commits after each publish and now and again. */
export function startHistory(): void {
  if (env.isBuild || shelf().started) return
  shelf().started = true
  const next = () => void setTimeout(round, pause).unref()
  const round = () => void lookForCommits().finally(next)
  round()
  onLive(() => void setTimeout(() => void lookForCommits(), quiet).unref())
}

/** What is known now. */
export function knownHistory(): History {
  return shelf().history
}

/** What is known, once it is; after `within` milliseconds it may still be being read. */
export async function settledHistory(within?: number): Promise<History> {
  const { history, look, started } = shelf()
  if (history.state === 'reading' && started) {
    await (within === undefined
      ? look
      : Promise.race([look, wait(within, undefined, { ref: false })]))
  }
  return shelf().history
}

/**
 * Looks whether the head of the repository has moved, reads what came, and has the pages drawn anew that show the
 * history of a story which a new commit touched. One look after the other.
 */
export function lookForCommits(): Promise<void> {
  const queue = shelf()
  queue.look = queue.look.then(look).catch((fault: unknown) => {
    console.error('The history of the stories could not be read', fault)
  })
  return queue.look
}

async function look(): Promise<void> {
  const { history } = shelf()
  const repository = await findRepository(env.CONTENT_DIR)
  if (repository.state === 'failed' && history.state === 'read') return // it will have been a moment's
  if (repository.state !== 'found') return settle(repository)
  if (history.state !== 'read') return settle(await readLog(repository, env.DATA_DIR))
  if (
    history.repository.head === repository.head &&
    history.repository.shallow === repository.shallow
  ) {
    return
  }
  const more = await readOn(history, repository, env.DATA_DIR)
  if (!more) return settle(await readLog(repository, env.DATA_DIR))
  shelf().history = { ...history, repository }
  await expireTags([...new Set(more.touched)].map(addressOf).map(shows.history))
}

/** All is known anew, or nothing any more: pages that were drawn with what was known before may say something else. */
async function settle(history: Exclude<History, { state: 'reading' }>): Promise<void> {
  const { history: former } = shelf()
  shelf().history = history
  if (history.state !== former.state) tell(history)
  if (former.state !== 'read') return
  await expireTags([...former.log.touched.keys()].map(addressOf).map(shows.history))
}

function tell(history: Exclude<History, { state: 'reading' }>): void {
  if (history.state === 'refused') {
    const remedy =
      'git config --global --add safe.directory <the folder>, as the user that the server runs as'
    console.warn(
      `Stories have no history: git refuses the content folder. ${history.words} → ${remedy}`,
    )
  }
  if (history.state === 'failed') {
    console.warn(`Stories have no history: git failed. ${history.words}`)
  }
}

function addressOf(path: string): string {
  return path.replace(/^articles\//, '').replace(/\.mdx?$/, '')
}
