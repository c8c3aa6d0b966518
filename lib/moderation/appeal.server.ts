import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { isVisible } from '@/lib/comments/clean'
import { database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { appeals, decisions } from '@/lib/db/schema/moderation'
import type { RejectionReason } from './decision'

/** What a writer is told of a decision about a comment, and what became of an appeal. */
export type Statement = {
  kind: 'rejected' | 'spam'
  reason: RejectionReason | undefined
  words: string
  /** Whether a moderator decided, rather than a check alone. */
  byModerator: boolean
  at: Date | undefined
  appeal: 'open' | 'upheld' | 'overturned' | undefined
}

/** Asks for a second look at a comment that was taken off the page: once, whoever decided. */
export async function appeal(
  comment: number,
  words: string,
  now: Date,
): Promise<'done' | 'empty' | 'missing' | 'again'> {
  if (!isVisible(words)) return 'empty'
  const db = await database()
  const [row] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, comment), inArray(comments.state, ['rejected', 'spam'])))
  if (!row) return 'missing'
  const [fresh] = await db
    .insert(appeals)
    .values({ comment, words, createdAt: now })
    .onConflictDoNothing()
    .returning({ comment: appeals.comment })
  return fresh ? 'done' : 'again'
}

/** Why a comment is not on the page; nothing while it is, or waits. */
export async function getStatement(comment: number): Promise<Statement | undefined> {
  const db = await database()
  const [row] = await db
    .select({ state: comments.state })
    .from(comments)
    .where(and(eq(comments.id, comment), inArray(comments.state, ['rejected', 'spam'])))
  if (!row) return undefined
  const [[decision], [asked]] = await Promise.all([
    db
      .select()
      .from(decisions)
      .where(and(eq(decisions.comment, comment), inArray(decisions.kind, ['reject', 'spam'])))
      .orderBy(desc(decisions.id))
      .limit(1),
    db.select().from(appeals).where(eq(appeals.comment, comment)),
  ])
  return {
    kind: row.state === 'spam' ? 'spam' : 'rejected',
    reason: decision?.reason ?? undefined,
    words: decision?.words ?? '',
    byModerator: decision !== undefined,
    at: decision?.at,
    appeal: asked && (asked.outcome ?? 'open'),
  }
}
