import { type DiscussionOrder, discussionOrders } from '@/lib/routes'
import type { Comment } from './comment'
import type { Branch, Thread } from './threads'

/** What a story's page shows of its discussion. */
export type Discussion =
  | { state: 'known'; count: number; threads: Thread[]; moreThreads: number }
  /** The database cannot be reached. */
  | { state: 'unknown' }

/** A page of the whole discussion. */
export type DiscussionPage = {
  order: DiscussionOrder
  count: number
  threads: Thread[]
  page: number
  pages: number
}

/** A comment by itself. */
export type SingleThread = {
  comment: Comment
  /** What it answers, the beginning of the thread first. */
  above: Comment[]
  below: Branch[]
  /** Pages of what answers it. */
  page: number
  pages: number
}

/** What is asked of the discussion, below `/{section}/{slug}/comments`. */
export type DiscussionView =
  | { kind: 'list'; order: DiscussionOrder; page: number }
  | { kind: 'comment'; id: number; page: number }

/** How much one page shows: the story's own page is to stay light, whatever is said below it. */
export const shown = {
  threads: 20,
  repliesOnStory: 4,
  repliesInList: 50,
  repliesAlone: 100,
} as const

/**
 * The view at the end of an address; nothing for what is no address of ours, or a second spelling of one.
 *
 * | after `/comments` | shows |
 * |---|---|
 * | nothing | oldest first, page 1 |
 * | `/newest` | newest first, page 1 |
 * | `/oldest/2` | oldest first, page 2 |
 * | `/1234` | comment 1234 with what answers it |
 * | `/1234/2` | further answers |
 */
export function parseView(segments: readonly string[]): DiscussionView | undefined {
  const [what, number, ...rest] = segments
  if (rest.length > 0) return undefined
  const page = number === undefined ? 1 : parsePage(number)
  if (page === undefined) return undefined
  if (what === undefined) return { kind: 'list', order: 'oldest', page }
  if (isId(what)) return { kind: 'comment', id: Number(what), page }
  const order = discussionOrders.find((known) => known === what)
  if (!order || (order === 'oldest' && page === 1)) return undefined
  return { kind: 'list', order, page }
}

function parsePage(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) && text !== '1' ? Number(text) : undefined
}

function isId(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text)
}
