import 'server-only'
import { shows } from '@/lib/content/freshness.server'
import { env } from '@/lib/env.server'
import { expireTags } from '@/lib/pages/expire-tags'
import type { GitFault } from './git.server'
import { type Reading, readLog, readOn } from './read-log.server'
import { findRepository } from './repository.server'

/** What is known of the history of all stories: it is being read, it was, or there is none. */
export type History = { state: 'reading' } | Reading | GitFault

/** Milliseconds between two looks at whether somebody has committed. */
const pause = 10_000

type Shelf = {
  history: History
  /** Addresses of pages that were drawn while nothing was known: to be drawn anew. */
  waiting: Set<string>
  look: Promise<void>
  started?: true
}

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const all = globalThis as typeof globalThis & { [key]?: Shelf }
const key: unique symbol = Symbol.for('masthead.history')

function shelf(): Shelf {
  all[key] ??= { history: { state: 'reading' }, waiting: new Set(), look: Promise.resolve() }
  return all[key]
}

/** Starts to read what git knows, which nobody waits for, and then to look for new commits now and again. */
export function startHistory(): void {
  if (env.isBuild || shelf().started) return
  shelf().started = true
  const next = () => void setTimeout(round, pause).unref()
  const round = () => void lookForCommits().finally(next)
  round()
}

/** What is known now. A page that shows it has `address`, and is drawn anew when more is known. */
export function knownHistory(address?: string): History {
  const { history, waiting } = shelf()
  if (history.state === 'reading' && address) waiting.add(address)
  return history
}

/** What is known, once it is. */
export async function settledHistory(): Promise<History> {
  if (shelf().history.state === 'reading' && shelf().started) await shelf().look
  return shelf().history
}

/**
 * Looks whether the head of the repository has moved, reads what came, and has the pages drawn anew that show the
 * history of a story which a new commit touched. One look after the other; to be called after each publish.
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

/** All is known anew, or nothing any more. Pages that were drawn before may say something else. */
async function settle(history: Exclude<History, { state: 'reading' }>): Promise<void> {
  const { waiting, history: former } = shelf()
  shelf().history = history
  if (history.state !== former.state) tell(history)
  const before = former.state === 'read' ? [...former.log.touched.keys()].map(addressOf) : []
  const now = history.state === 'read' ? [...waiting] : []
  waiting.clear()
  await expireTags([...new Set([...before, ...now])].map(shows.history))
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
