import 'server-only'
import { and, asc, desc, eq, gt, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { findStoryBySlug } from '@/lib/comments/story.server'
import { type Database, database } from '@/lib/db/database.server'
import { comments, reports, reviews } from '@/lib/db/schema/comments'
import { appeals, bans } from '@/lib/db/schema/moderation'
import type { DeskQueue } from '@/lib/routes'
import { type QueueItem, verdictSchema } from './queue-item'

/** A page of a queue, and how many lie in each. */
export type Queue = {
  items: QueueItem[]
  /** What `beyond` is on the next page; nothing on the last. */
  next: number | undefined
  counts: Record<DeskQueue, number>
}

/** So many at once that a shift can be worked through with the keys alone. */
export const perPage = 250

/**
 * A queue: what has waited longest first, what is reported as illegal before all others; of spam and of recent
 * comments the newest first. A page begins beyond a comment and not at a number, because what is decided has left.
 */
export async function getQueue(
  queue: DeskQueue,
  beyond: number | undefined,
  now: Date,
): Promise<Queue> {
  const db = await database()
  const { condition, order, further } = queues[queue]
  const rows = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(condition, beyond === undefined ? undefined : further?.(comments.id, beyond)))
    .orderBy(...order)
    .limit(perPage + 1)
  const ids = rows.slice(0, perPage).map(({ id }) => id)
  const [items, counts] = await Promise.all([readItems(db, ids, now), countQueues()])
  const hasMore = rows.length > perPage && further !== undefined
  return { items, next: hasMore ? ids.at(-1) : undefined, counts }
}

/** One comment as the desk sees it, wherever it lies. */
export async function getQueueItem(id: number, now: Date): Promise<QueueItem | undefined> {
  const [item] = await readItems(await database(), [id], now)
  return item
}

/** How many lie in each queue. */
export async function countQueues(): Promise<Queue['counts']> {
  const db = await database()
  const count = async (queue: DeskQueue) => {
    const [row] = await db
      .select({ count: sql<number>`count(*)::int` })
      .from(comments)
      .where(queues[queue].condition)
    return row?.count ?? 0
  }
  const [held, reported, appealed, spam, recent] = await Promise.all(
    (['held', 'reported', 'appeals', 'spam', 'recent'] as const).map(count),
  )
  return {
    held: held ?? 0,
    reported: reported ?? 0,
    appeals: appealed ?? 0,
    spam: spam ?? 0,
    recent: recent ?? 0,
  }
}

const reported = sql`exists (select 1 from reports r where r.comment = ${comments.id} and r.settled_at is null)`
const isLegal = sql`exists (select 1 from reports r
  where r.comment = ${comments.id} and r.settled_at is null and r.reason = 'illegal')`
const reportCount = sql`(select count(*) from reports r where r.comment = ${comments.id} and r.settled_at is null)`
const appealed = sql`exists (select 1 from appeals a where a.comment = ${comments.id} and a.outcome is null)`

type Ordered = {
  condition: SQL | undefined
  order: SQL[]
  /** What comes after a comment; nothing where the order is not that of the comments. */
  further?: typeof gt | typeof lt
}

const queues: Record<DeskQueue, Ordered> = {
  held: { condition: eq(comments.state, 'held'), order: [asc(comments.id)], further: gt },
  reported: {
    condition: and(eq(comments.state, 'published'), reported),
    order: [desc(isLegal), desc(reportCount), asc(comments.id)],
  },
  appeals: {
    condition: and(inArray(comments.state, ['rejected', 'spam']), appealed),
    order: [asc(comments.id)],
    further: gt,
  },
  spam: { condition: eq(comments.state, 'spam'), order: [desc(comments.id)], further: lt },
  recent: { condition: eq(comments.state, 'published'), order: [desc(comments.id)], further: lt },
}

const historySchema = z.object({
  writer: z.string(),
  published: z.coerce.number(),
  held: z.coerce.number(),
  rejected: z.coerce.number(),
  spam: z.coerce.number(),
  since: z.union([z.date(), z.string()]).pipe(z.coerce.date()),
})

/** The items in the order of `ids`. A few queries for all of them, however many there are. */
async function readItems(db: Database, ids: readonly number[], now: Date): Promise<QueueItem[]> {
  if (ids.length === 0) return []
  const own = [...ids]
  const rows = await db.select().from(comments).where(inArray(comments.id, own))
  const writers = [...new Set(rows.map(({ writer }) => writer))]
  const parents = rows.flatMap(({ parent }) => parent ?? [])
  const [found, open, asked, barred, above, past] = await Promise.all([
    db
      .selectDistinctOn([reviews.comment])
      .from(reviews)
      .where(inArray(reviews.comment, own))
      .orderBy(reviews.comment, desc(reviews.id)),
    db
      .select()
      .from(reports)
      .where(and(inArray(reports.comment, own), isNull(reports.settledAt)))
      .orderBy(asc(reports.id)),
    db
      .select()
      .from(appeals)
      .where(and(inArray(appeals.comment, own), isNull(appeals.outcome))),
    db
      .select()
      .from(bans)
      .where(
        and(
          inArray(bans.writer, writers),
          isNull(bans.liftedAt),
          or(isNull(bans.until), gt(bans.until, now)),
        ),
      ),
    parents.length > 0
      ? db.select().from(comments).where(inArray(comments.id, parents))
      : Promise.resolve([]),
    db
      .select({
        writer: comments.writer,
        published: sql`count(*) filter (where ${comments.state} = 'published')`,
        held: sql`count(*) filter (where ${comments.state} = 'held')`,
        rejected: sql`count(*) filter (where ${comments.state} = 'rejected')`,
        spam: sql`count(*) filter (where ${comments.state} = 'spam')`,
        since: sql`min(${comments.createdAt})`,
      })
      .from(comments)
      .where(inArray(comments.writer, writers))
      .groupBy(comments.writer),
  ])
  const histories = new Map(
    past.map((row) => historySchema.parse(row)).map(({ writer, ...counts }) => [writer, counts]),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    const history = row && histories.get(row.writer)
    if (!row || !history) return []
    const review = found.find(({ comment }) => comment === id)
    const parent = above.find((other) => other.id === row.parent)
    const article = findStoryBySlug(row.story)
    const appeal = asked.find(({ comment }) => comment === id)
    const ban = barred.find(({ writer }) => writer === row.writer)
    return {
      id,
      version: row.version,
      state: row.state,
      name: row.name,
      writer: row.writer,
      text: row.text,
      createdAt: row.createdAt,
      editedAt: row.editedAt ?? undefined,
      featured: row.featuredAt !== null,
      story: article && { address: article.address, headline: article.headline },
      parent: parent && { id: parent.id, name: parent.name, text: parent.text },
      decidedBy: review?.decidedBy ?? undefined,
      verdicts: z
        .array(verdictSchema)
        .catch([])
        .parse(review?.verdicts ?? []),
      reports: open
        .filter(({ comment }) => comment === id)
        .map(({ reason, words, name, createdAt }) => ({
          reason,
          words,
          name: name ?? undefined,
          at: createdAt,
        })),
      appeal: appeal && { words: appeal.words, at: appeal.createdAt },
      history,
      ban: ban && { kind: ban.kind, until: ban.until ?? undefined },
    }
  })
}
