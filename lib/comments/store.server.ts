import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, rowsOf } from '@/lib/db/database.server'
import { commentStates, comments, reviews } from '@/lib/db/schema/comments'
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
  const stored = await db.transaction(async (all) => {
    const fresh = await insert(all, accepted)
    if (fresh?.state === 'published') await tellOfReply(all, fresh.id)
    return fresh
  })
  return stored ?? findStored(db, accepted.formKey)
}

/**
 * The same for a comment that answers nothing, and of which therefore no letter tells: a single statement is a
 * transaction of its own, and spares three journeys to the database.
 */
export async function storeBeginning(db: Database, accepted: Accepted): Promise<StoredComment> {
  return (await insert(db, accepted)) ?? findStored(db, accepted.formKey)
}

const storedSchema = z.object({
  id: z.coerce.number(),
  state: z.enum(commentStates),
  createdAt: z.union([z.date(), z.string()]).pipe(z.coerce.date()),
})

/** Comment and review in one statement; nothing when the form has been posted before. */
async function insert(db: Database, accepted: Accepted): Promise<StoredComment | undefined> {
  const { submission, place, review, formKey, wantsReplies, addressHash } = accepted
  const { writer, person, name, email, text, story, request, now } = submission
  const row = db
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
    .onConflictDoNothing({ target: comments.formKey })
    .returning({ id: comments.id, state: comments.state, createdAt: comments.createdAt })
  const verdicts = JSON.stringify(review.verdicts)
  const [stored] = await rowsOf(
    db,
    sql`with stored as ${row}, kept as (
      insert into reviews (comment, version, decided_by, verdicts)
      select id, 0, ${review.decidedBy ?? null}, ${verdicts}::jsonb from stored
    ) select id, state, created_at as "createdAt" from stored`,
  )
  return stored === undefined ? undefined : storedSchema.parse(stored)
}

async function findStored(db: Database, formKey: string): Promise<StoredComment> {
  const [row] = await db
    .select({ id: comments.id, state: comments.state, createdAt: comments.createdAt })
    .from(comments)
    .where(eq(comments.formKey, formKey))
  if (!row) throw new Error('A comment was stored and has no row.')
  return row
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
