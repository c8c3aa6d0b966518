import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { readPublication } from '@/lib/content/publication.server'
import type { Database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { people } from '@/lib/db/schema/people'
import { enqueueMails } from '@/lib/mail/outbox.server'
import { routes } from '@/lib/routes'
import { findStoryBySlug } from '../story.server'
import { replyLetter } from './letters'

/**
 * Writes to whoever wants to know that their comment was answered, once for each answer: never of one's own, and
 * not when their comment is no longer on the page. In the transaction that publishes the answer.
 */
export async function tellOfReply(database: Database, comment: number): Promise<void> {
  const reply = alias(comments, 'reply')
  const [found] = await database
    .select({
      name: reply.name,
      text: reply.text,
      story: reply.story,
      recipient: sql<string | null>`coalesce(${comments.email}, ${people.email})`,
    })
    .from(reply)
    .innerJoin(comments, eq(comments.id, reply.parent))
    .leftJoin(people, eq(people.id, comments.person))
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
  const href = readPublication().url + routes.comment(article.address, comment)
  const letter = replyLetter({ ...found, headline: article.headline, href })
  await enqueueMails(database, [
    { ...letter, recipient: found.recipient, topic: 'replies', about: `reply:${comment}` },
  ])
}
