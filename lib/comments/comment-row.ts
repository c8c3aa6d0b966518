import { z } from 'zod'
import { commentStates } from '@/lib/db/schema/comments'
import { roles } from '@/lib/db/schema/people'
import type { Comment } from './comment'

/** Both drivers give moments and big numbers in forms of their own when a query is written by hand. */
const moment = z.union([z.date(), z.string()]).pipe(z.coerce.date())

export const commentRowSchema = z.object({
  id: z.coerce.number(),
  parent: z.coerce.number().nullable(),
  thread: z.coerce.number(),
  depth: z.number(),
  version: z.number(),
  state: z.enum(commentStates),
  name: z.string(),
  text: z.string(),
  respect: z.number(),
  createdAt: moment,
  editedAt: moment.nullable(),
  featuredAt: moment.nullable(),
  role: z.enum(roles).nullable(),
  author: z.string().nullable(),
})

export type CommentRow = z.output<typeof commentRowSchema>

/** A row as readers may see it. Of what is not published there is nothing but its place. */
export function rowToComment(row: CommentRow, authors: readonly string[]): Comment {
  const { id, thread, depth, version, state, createdAt } = row
  const place = { id, parent: row.parent ?? undefined, thread, depth, version, createdAt }
  if (state !== 'published') {
    const gone = state === 'deleted' ? ('deleted' as const) : ('removed' as const)
    const nothing = { name: '', text: '', badge: undefined, editedAt: undefined }
    return { ...place, ...nothing, gone, featured: false, respect: 0 }
  }
  return {
    ...place,
    gone: undefined,
    name: row.name,
    text: row.text,
    badge: badgeOf(row, authors),
    editedAt: row.editedAt ?? undefined,
    featured: row.featuredAt !== null,
    respect: row.respect,
  }
}

function badgeOf({ role, author }: CommentRow, authors: readonly string[]): Comment['badge'] {
  if (author !== null && authors.includes(author)) return 'author'
  return author !== null || (role !== null && role !== 'reader') ? 'staff' : undefined
}
