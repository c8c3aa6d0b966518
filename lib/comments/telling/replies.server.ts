import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { readPublication } from '@/lib/content/publication.server'
import type { Database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { people } from '@/lib/db/schema/people'
import { enqueueMails } from '@/lib/mail/outbox.server'
import { routes } from '@/lib/routes'
import { receiptKey } from '../own.server'
import { findStoryBySlug } from '../story.server'
import { replyLetter } from './letters'

/**
 * Writes to whoever wants to know that their comment was answered, once for each answer: never of one's own, and
 * not when their comment is no longer on the page. In the transaction that publishes the answer.
 */
export async function tellOfReply(database: Database, comment: number): Promise<void> {
  const reply = alias(comments, 'reply')
  const answering = alias(people, 'answering')
  const [found] = await database
    .select({
      parent: comments.id,
      name: reply.name,
      text: reply.text,
      story: reply.story,
      recipient: sql<string | null>`coalesce(${comments.email}, ${people.email})`,
      replier: sql<string | null>`coalesce(${reply.email}, ${answering.email})`,
    })
    .from(reply)
    .innerJoin(comments, eq(comments.id, reply.parent))
    .leftJoin(people, eq(people.id, comments.person))
    .leftJoin(answering, eq(answering.id, reply.person))
    .where(
      and(
        eq(reply.id, comment),
        eq(reply.state, 'published'),
        eq(comments.state, 'published'),
        eq(comments.wantsReplies, true),
        ne(comments.writer, reply.writer),
      ),
    )
  const article = found && findStoryBySlug(found.story)
  if (!article || !found.recipient) return
  // The same person, once with an account and once without.
  if (found.recipient.toLowerCase() === found.replier?.toLowerCase()) return
  const { url } = readPublication()
  const letter = replyLetter({
    ...found,
    headline: article.headline,
    href: url + routes.comment(article.address, comment),
    receipt: url + routes.ownComment(found.parent, receiptKey(found.parent)),
  })
  await enqueueMails(database, [
    { ...letter, recipient: found.recipient, topic: 'replies', about: `reply:${comment}` },
  ])
}
