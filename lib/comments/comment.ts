import type { commentStates, reportReasons } from '@/lib/db/schema/comments'

export type CommentState = (typeof commentStates)[number]
export type ReportReason = (typeof reportReasons)[number]

/** A comment as readers see it. */
export type Comment = {
  id: number
  /** The comment that it answers. */
  parent: number | undefined
  /** The comment that began its thread: its own id, when that is it. */
  thread: number
  /** 0 for what begins a thread, at most 4. */
  depth: number
  /** There is only its place, because somebody has answered it; name and text are empty. */
  gone: 'deleted' | 'removed' | undefined
  name: string
  /** Somebody of the newsroom; `author` wrote this very story. */
  badge: 'author' | 'staff' | undefined
  /** As it was typed: limited Markdown. */
  text: string
  /** Counts its changes: whoever changes it says which one was on the page. */
  version: number
  createdAt: Date
  editedAt: Date | undefined
  featured: boolean
  respect: number
}

/** Replies are at most this deep; what answers the deepest stands beside it. */
export const deepest = 4

/** For how long a comment may be changed by its writer, and deleted by a guest: milliseconds. */
export const changeableFor = 5 * 60_000

/** Where a comment stands in its story. Whoever answers the deepest stands beside it. */
export function placeOf(parent: { id: number; thread: number; depth: number } | undefined): {
  parent: number | undefined
  thread: number | undefined
  depth: number
} {
  if (!parent) return { parent: undefined, thread: undefined, depth: 0 }
  return { parent: parent.id, thread: parent.thread, depth: Math.min(parent.depth + 1, deepest) }
}
