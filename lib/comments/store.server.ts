import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database } from '@/lib/db/database.server'
import { comments, reviews } from '@/lib/db/schema/comments'
import type { CommentState, placeOf } from './comment'
import type { Submission } from './review/submission'
import type { Review } from './review/verdict'
import { tellOfReply } from './telling/replies.server'

export type StoredComment = { id: number; state: CommentState; createdAt: Date }

/** A comment that the review lets in. */
export type Accepted = {
  submission: Submission
  place: ReturnType<typeof placeOf>
  review: Review
  formKey: string
  wantsReplies: boolean
  addressHash: string
}

/**
 * Stores a comment with its review, and the letter that tells of it, or nothing at all. One that was posted twice
 * is the first one.
 */
export async function storeComment(db: Database, accepted: Accepted): Promise<StoredComment> {
  const { submission, place, review, formKey, wantsReplies, addressHash } = accepted
  const { writer, person, name, email, text, story, request, now } = submission
  return db.transaction(async (all) => {
    const [row] = await all
      .insert(comments)
      .values({
        ...place,
        story: story.slug,
        person: person?.id,
        writer,
        name,
        email: person ? null : email,
        wantsReplies,
        text,
        state: stateAfter(review),
        createdAt: now,
        formKey,
        addressHash,
        userAgent: request.userAgent.slice(0, 300),
        akismetGuid: review.akismetGuid,
      })
      .onConflictDoUpdate({ target: comments.formKey, set: { formKey: sql`excluded.form_key` } })
      .returning({
        id: comments.id,
        state: comments.state,
        createdAt: comments.createdAt,
        isNew: sql<boolean>`xmax = 0`,
      })
    if (!row) throw new Error('A comment was stored and has no row.')
    const { isNew, ...stored } = row
    if (isNew) {
      await storeReview(all, stored.id, 0, review)
      if (stored.state === 'published' && place.parent !== undefined)
        await tellOfReply(all, stored.id)
    }
    return stored
  })
}

/** Keeps what the rules said of version `version` of a comment. */
export async function storeReview(
  db: Database,
  comment: number,
  version: number,
  { verdicts, decidedBy }: Review,
): Promise<void> {
  await db.insert(reviews).values({ comment, version, decidedBy, verdicts })
}

/** Where a review puts a comment that is stored. */
export function stateAfter({ outcome }: Review): CommentState {
  if (outcome === 'publish') return 'published'
  return outcome === 'spam' ? 'spam' : 'held'
}
