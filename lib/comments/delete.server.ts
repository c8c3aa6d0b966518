import 'server-only'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { database } from '@/lib/db/database.server'
import { comments, reactions, reports, reviews } from '@/lib/db/schema/comments'
import { appeals } from '@/lib/db/schema/moderation'
import { discussionChanged } from './changed.server'
import type { ChangeState } from './form-state'
import type { Claim } from './own.server'
import { findStoryBySlug } from './story.server'
import { words } from './words'

/**
 * Takes back a comment. What it said and who said it are gone at once, also from what the review had found; its
 * place stays for as long as somebody has answered it. There is nothing left for a moderator to decide.
 */
export async function deleteComment(id: number, claim: Claim | undefined): Promise<ChangeState> {
  if (!claim) return refuse(words.notYours)
  const db = await database()
  const gone = await db.transaction(async (all) => {
    const [row] = await all
      .update(comments)
      .set({
        state: 'deleted',
        text: '',
        name: '',
        email: null,
        person: null,
        wantsReplies: false,
        respect: 0,
        featuredAt: null,
        addressHash: null,
        userAgent: null,
        akismetGuid: null,
        // It is made of the text; and whoever says the same again later says it anew.
        formKey: sql`'gone:' || ${comments.id}`,
        version: sql`${comments.version} + 1`,
      })
      .where(and(eq(comments.id, id), ne(comments.state, 'deleted')))
      .returning({ story: comments.story })
    if (!row) return undefined
    await all.delete(reviews).where(eq(reviews.comment, id))
    await all.delete(reactions).where(eq(reactions.comment, id))
    await all.delete(appeals).where(eq(appeals.comment, id))
    await all
      .update(reports)
      .set({ settledAt: sql`now()` })
      .where(and(eq(reports.comment, id), isNull(reports.settledAt)))
    return row
  })
  if (!gone) return refuse(words.missingComment)
  discussionChanged(findStoryBySlug(gone.story)?.slug ?? gone.story)
  return { state: 'done', words: words.deleted }
}

function refuse(why: string): ChangeState {
  return { state: 'refused', words: why, problems: {}, values: {} }
}
