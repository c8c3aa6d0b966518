import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { receiptKey } from '@/lib/comments/own.server'
import { findStoryBySlug } from '@/lib/comments/story.server'
import { currentCatalog } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import type { Database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { people } from '@/lib/db/schema/people'
import { routes } from '@/lib/routes'
import type { About } from './letters'

/** What a letter about a comment says of it, and who its writer is; nobody when they have left. */
export async function findAbout(
  database: Database,
  comment: number,
): Promise<(About & { writer: string | undefined }) | undefined> {
  const [row] = await database
    .select({
      text: comments.text,
      story: comments.story,
      state: comments.state,
      createdAt: comments.createdAt,
      writer: sql<string | null>`coalesce(${comments.email}, ${people.email})`,
    })
    .from(comments)
    .leftJoin(people, eq(people.id, comments.person))
    .where(eq(comments.id, comment))
  if (!row) return undefined
  const { site, url, dates } = readPublication()
  const article = findStoryBySlug(row.story)
  return {
    paper: site.name,
    dates,
    headline: article?.headline ?? row.story,
    text: row.text,
    createdAt: row.createdAt,
    receipt: url + routes.ownComment(comment, receiptKey(comment)),
    href:
      article && row.state === 'published'
        ? url + routes.comment(article.address, comment)
        : undefined,
    policy: currentCatalog().pages.has('comments') ? url + routes.about('comments') : undefined,
    writer: row.writer ?? undefined,
  }
}
