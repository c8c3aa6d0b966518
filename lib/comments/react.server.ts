import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { readPublication } from '@/lib/content/publication.server'
import { type Database, database } from '@/lib/db/database.server'
import { comments, reactions } from '@/lib/db/schema/comments'
import { banWords } from './ban'
import { discussionChanged } from './changed.server'
import { readWriterFacts } from './facts.server'
import type { ChangeState } from './form-state'
import { knownAs, type Reader } from './reader.server'
import { findStoryBySlug } from './story.server'
import { words } from './words'

/** Where the comment stands that somebody reacted to, for whoever is sent back there. */
export type Reacted = { state: ChangeState; story?: string }

/** Gives a comment respect, or takes it back: one from each reader, none from its writer. */
export async function reactToComment(id: number, reader: Reader, now: Date): Promise<Reacted> {
  const db = await database()
  const [row] = await db
    .select({ writer: comments.writer, story: comments.story })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.state, 'published')))
  if (!row) return refuse(words.missingComment)
  const { ban } = await readWriterFacts(db, knownAs(reader), now)
  if (ban) return refuse(banWords(ban, readPublication().dates))
  if (row.writer === reader.writer) return refuse(words.ownComment)
  const given = await db.transaction(async (all) => {
    const [fresh] = await all
      .insert(reactions)
      .values({ comment: id, reader: reader.key })
      .onConflictDoNothing()
      .returning({ comment: reactions.comment })
    // Another request of the same reader may have taken it back at this moment: then nothing is left to count.
    const takenBack = fresh ? [] : await takeBack(all, id, reader)
    const step = fresh ? 1 : -takenBack.length
    await all
      .update(comments)
      .set({ respect: sql`greatest(0, ${comments.respect} + ${step}::int)` })
      .where(eq(comments.id, id))
    return fresh !== undefined
  })
  const story = findStoryBySlug(row.story)
  discussionChanged(story?.slug ?? row.story)
  const state = { state: 'done' as const, words: given ? words.respected : words.respectTakenBack }
  return { state, story: story?.address }
}

function takeBack(all: Database, id: number, reader: Reader) {
  return all
    .delete(reactions)
    .where(and(eq(reactions.comment, id), eq(reactions.reader, reader.key)))
    .returning({ comment: reactions.comment })
}

function refuse(why: string): Reacted {
  return { state: { state: 'refused', words: why, problems: {}, values: {} } }
}
