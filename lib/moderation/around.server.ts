import 'server-only'
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { CommentState } from '@/lib/comments/comment'
import { findStoryBySlug } from '@/lib/comments/story.server'
import { type Database, database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { decisions } from '@/lib/db/schema/moderation'
import { writerDecisions } from './decision'
import type { LogEntry } from './log.server'

/** A comment near the one that is decided about. */
export type Neighbour = {
  id: number
  name: string
  text: string
  state: CommentState
  createdAt: Date
  headline: string | undefined
}

/** What a moderator may want to have read before deciding. */
export type Around = {
  /** What it answers, and what that answers, from the beginning of the thread. */
  above: Neighbour[]
  /** What answers it, the first of it. */
  answers: Neighbour[]
  /** What else its writer has written, the newest first. */
  others: Neighbour[]
  /** What was decided and noted about its writer. */
  measures: LogEntry[]
}

const mostShown = 20

/** Everything around a comment, in whatever state it is. */
export async function getAround(id: number, writer: string): Promise<Around> {
  const db = await database()
  const chain = sql`(with recursive chain as (
    select id, parent from comments where id = ${id}
    union all select c.id, c.parent from comments c join chain on c.id = chain.parent
  ) select id from chain)`
  const [above, answers, others, measures] = await Promise.all([
    select(db)
      .where(and(sql`${comments.id} in ${chain}`, ne(comments.id, id)))
      .orderBy(asc(comments.id)),
    select(db).where(eq(comments.parent, id)).orderBy(asc(comments.id)).limit(mostShown),
    select(db)
      .where(and(eq(comments.writer, writer), ne(comments.id, id), ne(comments.state, 'deleted')))
      .orderBy(desc(comments.id))
      .limit(mostShown),
    db
      .select()
      .from(decisions)
      .where(and(eq(decisions.subject, writer), inArray(decisions.kind, [...writerDecisions])))
      .orderBy(desc(decisions.id))
      .limit(mostShown),
  ])
  return {
    above: above.map(withHeadline),
    answers: answers.map(withHeadline),
    others: others.map(withHeadline),
    measures,
  }
}

function select(db: Database) {
  const { id, name, text, state, createdAt, story } = comments
  return db.select({ id, name, text, state, createdAt, story }).from(comments).$dynamic()
}

function withHeadline({
  story,
  ...row
}: Omit<Neighbour, 'headline'> & { story: string }): Neighbour {
  return { ...row, headline: findStoryBySlug(story)?.headline }
}
