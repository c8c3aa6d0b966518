import 'server-only'
import { count, desc, eq } from 'drizzle-orm'
import { database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { routes } from '@/lib/routes'
import type { CommentState } from './comment'
import { findStoryBySlug } from './story.server'

/** A comment in the list of its writer. */
export type AccountComment = {
  id: number
  text: string
  state: CommentState
  createdAt: Date
  /** The headline of its story; nothing when the story is gone. */
  headline: string | undefined
  href: string
}

export type AccountComments = { items: AccountComment[]; total: number; pages: number }

const onePage = 20

/**
 * What a person has written here, in whatever state it is, the newest first.
 *
 * @param person the id of the person who asks
 * @param page from 1; beyond the last there is nothing
 */
export async function listAccountComments(person: string, page: number): Promise<AccountComments> {
  const db = await database()
  const [rows, [all]] = await Promise.all([
    db
      .select({
        id: comments.id,
        story: comments.story,
        text: comments.text,
        state: comments.state,
        createdAt: comments.createdAt,
      })
      .from(comments)
      .where(eq(comments.person, person))
      .orderBy(desc(comments.id))
      .limit(onePage)
      .offset((page - 1) * onePage),
    db.select({ count: count() }).from(comments).where(eq(comments.person, person)),
  ])
  const total = all?.count ?? 0
  return {
    items: rows.map(({ story, ...row }) => ({
      ...row,
      headline: findStoryBySlug(story)?.headline,
      href: routes.ownComment(row.id),
    })),
    total,
    pages: Math.ceil(total / onePage),
  }
}
