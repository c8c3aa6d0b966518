import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { getPerson } from '@/lib/accounts/current.server'
import { type Person, personAsWriter } from '@/lib/accounts/person'
import { database } from '@/lib/db/database.server'
import { comments, reviews } from '@/lib/db/schema/comments'
import { routes } from '@/lib/routes'
import { readSigned, signed } from '@/lib/secret.server'
import { type CommentState, changeableFor } from './comment'
import { mayChange, readGuestTicket } from './guest.server'
import { findStoryBySlug } from './story.server'

/** A comment as its writer sees it, wherever it stands. */
export type OwnComment = {
  id: number
  story: { slug: string; address: string; headline: string } | undefined
  text: string
  name: string
  state: CommentState
  version: number
  writer: string
  createdAt: Date
  editedAt: Date | undefined
  /** Until then its text may be changed; nothing when that is over. */
  changeableUntil: Date | undefined
  canDelete: boolean
  /** Where readers see it. */
  href: string | undefined
  /** The rule of the last review that objected. */
  decidedBy: string | undefined
}

/** By what somebody shows that a comment is theirs. */
export type Claim =
  | { by: 'person'; person: Person }
  | { by: 'ticket' }
  /** A link that was mailed to the writer: good for looking, deleting and appealing. */
  | { by: 'key' }

/** What a mailed link carries, so that a guest finds their comment again. */
export function receiptKey(id: number): string {
  return signed('receipt', String(id))
}

/** How the one who asks shows that comment `id` is theirs; nothing when they do not. */
export async function findClaim(
  id: number,
  key: string | undefined,
  now: Date,
): Promise<Claim | undefined> {
  if (key !== undefined && readSigned('receipt', key) === String(id)) return { by: 'key' }
  const person = await getPerson()
  if (person) {
    const db = await database()
    const [row] = await db
      .select({ writer: comments.writer })
      .from(comments)
      .where(eq(comments.id, id))
    // Not by `person`: a deleted comment has none any more, and is still theirs to know of.
    if (row?.writer === personAsWriter(person.id)) return { by: 'person', person }
  }
  return mayChange(await readGuestTicket(), id, now) ? { by: 'ticket' } : undefined
}

/** The comment `id`, if it is of the one who asks. A deleted one is still theirs to know of. */
export async function getOwnComment(id: number, key?: string): Promise<OwnComment | undefined> {
  const now = new Date()
  const claim = await findClaim(id, key, now)
  if (!claim) return undefined
  const db = await database()
  const [row] = await db.select().from(comments).where(eq(comments.id, id))
  if (!row) return undefined
  const [last] = await db
    .select({ decidedBy: reviews.decidedBy })
    .from(reviews)
    .where(eq(reviews.comment, id))
    .orderBy(desc(reviews.id))
    .limit(1)
  const article = findStoryBySlug(row.story)
  const until = new Date(row.createdAt.getTime() + changeableFor)
  const isOpen = row.state === 'published' || row.state === 'held'
  return {
    id,
    story: article && { slug: article.slug, address: article.address, headline: article.headline },
    text: row.text,
    name: row.name,
    state: row.state,
    version: row.version,
    writer: row.writer,
    createdAt: row.createdAt,
    editedAt: row.editedAt ?? undefined,
    changeableUntil: isOpen && claim.by !== 'key' && until > now ? until : undefined,
    canDelete: row.state !== 'deleted',
    href: article && row.state === 'published' ? routes.comment(article.address, id) : undefined,
    decidedBy: last?.decidedBy ?? undefined,
  }
}
