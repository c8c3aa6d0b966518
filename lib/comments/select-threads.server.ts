import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, rowsOf } from '@/lib/db/database.server'
import type { DiscussionOrder } from '@/lib/routes'
import type { Comment } from './comment'
import { commentRowSchema, rowToComment } from './comment-row'
import { growBranches, type Thread } from './threads'

/** Whose comments: the slugs that the story has or had, and the ids of its authors. */
export type OfStory = { slugs: readonly string[]; authors: readonly string[] }

const countsSchema = z.object({ comments: z.coerce.number(), threads: z.coerce.number() })

/** How many comments are published, and how many threads are shown. */
export async function countDiscussion(
  db: Database,
  { slugs }: OfStory,
): Promise<{ comments: number; threads: number }> {
  const [row] = await rowsOf(
    db,
    sql`select
      (select count(*) from comments where story in ${list(slugs)} and state = 'published') as comments,
      (select count(*) from comments c where ${isShownRoot(slugs)}) as threads`,
  )
  return countsSchema.parse(row)
}

/**
 * Threads `offset` to `offset + limit` in an order, each with its first `replies` replies. `featuredFirst` puts
 * threads with something featured before all others, the newest featured first.
 */
export async function selectThreads(
  db: Database,
  story: OfStory,
  ask: {
    order: DiscussionOrder
    featuredFirst?: boolean
    offset: number
    limit: number
    replies: number
  },
): Promise<Thread[]> {
  const { order, featuredFirst, offset, limit, replies } = ask
  const featured = sql`(select coalesce(f.thread, f.id) as root, max(f.featured_at) as at from comments f
    where f.story in ${list(story.slugs)} and f.state = 'published' and f.featured_at is not null group by 1)`
  const by = sql.join(
    [...(featuredFirst ? [sql`featured.at desc nulls last`] : []), orderOf[order]],
    sql`, `,
  )
  const roots = (
    await rowsOf(
      db,
      sql`select c.id from comments c left join ${featured} featured on featured.root = c.id
        where ${isShownRoot(story.slugs)} order by ${by} limit ${limit} offset ${offset}`,
    )
  ).map((row) => z.object({ id: z.coerce.number() }).parse(row).id)
  if (roots.length === 0) return []
  const rows = await rowsOf(
    db,
    sql`select * from (
      select ${columns},
        row_number() over (partition by coalesce(c.thread, c.id) order by c.id) as place,
        count(*) filter (where c.state = 'published') over (partition by coalesce(c.thread, c.id)) as published
      from comments c left join people p on p.id = c.person
      where c.id in (select id from comments where id in ${list(roots)}
        union all select id from comments where thread in ${list(roots)})
        and (c.thread is null or ${hasPlace})
    ) placed where place <= ${replies + 1}`,
  )
  return asThreads(rows, roots, story.authors)
}

/** The comments with these conditions, as `sql` on `c`, in the order of their ids. */
export async function selectComments(
  db: Database,
  { authors }: OfStory,
  condition: SQL,
  page?: { limit: number; offset: number },
): Promise<Comment[]> {
  const cut = page ? sql`limit ${page.limit} offset ${page.offset}` : sql``
  const rows = await rowsOf(
    db,
    sql`select ${columns} from comments c left join people p on p.id = c.person
      where ${condition} order by c.id ${cut}`,
  )
  return rows.map((row) => rowToComment(commentRowSchema.parse(row), authors))
}

/** A list of values for `in`. */
export function list(values: readonly (string | number)[]): SQL {
  return sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`
}

/**
 * Whether readers may come to see a comment `c`, or its place: what is gone and unanswered would take that of
 * another on its page.
 */
export const hasPlace = sql`(c.state = 'published' or exists (select 1 from comments a where a.parent = c.id))`

const orderOf: Record<DiscussionOrder, SQL> = {
  oldest: sql`c.id`,
  newest: sql`c.id desc`,
  'most-replied': sql`(select count(*) from comments r where r.thread = c.id and r.state = 'published') desc, c.id`,
}

const columns = sql`c.id, c.parent, coalesce(c.thread, c.id) as thread, c.depth, c.version, c.state, c.name, c.text, c.respect,
  c.created_at as "createdAt", c.edited_at as "editedAt", c.featured_at as "featuredAt", p.role, p.author`

/** The beginning of a thread that is published, or gone while something below it is. */
function isShownRoot(slugs: readonly string[]): SQL {
  return sql`c.story in ${list(slugs)} and c.thread is null and (c.state = 'published' or exists (
    select 1 from comments r where r.thread = c.id and r.state = 'published'))`
}

const publishedSchema = z.object({ published: z.coerce.number() })

function asThreads(
  rows: unknown[],
  roots: readonly number[],
  authors: readonly string[],
): Thread[] {
  const read = rows.map((row) => ({
    comment: rowToComment(commentRowSchema.parse(row), authors),
    published: publishedSchema.parse(row).published,
  }))
  return roots.flatMap((id) => {
    const own = read
      .filter(({ comment }) => comment.thread === id)
      .sort((a, b) => a.comment.id - b.comment.id)
    const comments = own.map(({ comment }) => comment)
    const first = own[0]
    if (!first) return []
    const visible = comments.filter(({ gone }) => gone === undefined).length
    const [root] = growBranches(comments)
    const more = first.published - visible
    return [{ root: root ?? { ...first.comment, replies: [] }, more }]
  })
}
