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

/** Threads, and how many of them and of published comments there are in all. */
export type Threads = { threads: Thread[]; counts: { comments: number; threads: number } }

/**
 * Threads `offset` to `offset + limit` in an order, each with its first `replies` replies. `featuredFirst` puts
 * threads with something featured before all others, the newest featured first. Beyond the last thread there is
 * nothing to be counted either.
 *
 * A single statement: every comment that is posted has it made once more, and planning three cost more than they did.
 */
export async function selectThreads(
  db: Database,
  { slugs, authors }: OfStory,
  ask: {
    order: DiscussionOrder
    featuredFirst?: boolean
    offset: number
    limit: number
    replies: number
  },
): Promise<Threads> {
  const { order, featuredFirst, offset, limit, replies } = ask
  const featured = sql`(select coalesce(f.thread, f.id) as root, max(f.featured_at) as at from comments f
    where f.story in ${list(slugs)} and f.state = 'published' and f.featured_at is not null group by 1)`
  const by = sql.join(
    [...(featuredFirst ? [sql`featured.at desc nulls last`] : []), orderOf[order]],
    sql`, `,
  )
  const roots = sql`select c.id from comments c left join ${featured} featured on featured.root = c.id
    where ${isShownRoot(slugs)} order by ${by} limit ${limit} offset ${offset}`
  const rows = await rowsOf(
    db,
    sql`select ${columns}, said.replies,
        (select count(*) from comments where story in ${list(slugs)} and state = 'published') as comments,
        (select count(*) from comments c where ${isShownRoot(slugs)}) as threads
      from unnest(array(${roots})) with ordinality as shown(id, rank)
      cross join lateral (
        select count(*) as replies from comments r where r.thread = shown.id and r.state = 'published'
      ) said
      cross join lateral (
        select * from comments where id = shown.id
        union all
        (select c.* from comments c where c.thread = shown.id and ${hasPlace} order by c.id limit ${replies})
      ) c
      left join people p on p.id = c.person
      order by shown.rank, c.id`,
  )
  return { threads: asThreads(rows, authors), counts: countsSchema.parse(rows[0] ?? noCounts) }
}

const countsSchema = z.object({ comments: z.coerce.number(), threads: z.coerce.number() })
const noCounts = { comments: 0, threads: 0 }

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

const threadSchema = z.object({ thread: z.coerce.number(), replies: z.coerce.number() })

/** The rows of a thread stand together, its beginning first. */
function asThreads(rows: readonly unknown[], authors: readonly string[]): Thread[] {
  const threads = Map.groupBy(rows, (row) => threadSchema.parse(row).thread)
  return [...threads.values()].flatMap((own) => {
    const comments = own.map((row) => rowToComment(commentRowSchema.parse(row), authors))
    const [first] = comments
    if (!first) return []
    const published = threadSchema.parse(own[0]).replies + (first.gone ? 0 : 1)
    const visible = comments.filter(({ gone }) => gone === undefined).length
    const [root] = growBranches(comments)
    return [{ root: root ?? { ...first, replies: [] }, more: published - visible }]
  })
}
