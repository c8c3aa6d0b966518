import 'server-only'
import { eq, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, database, rowsOf } from '@/lib/db/database.server'
import { reasonOf } from '@/lib/db/fault'
import { tidingKinds, tidings } from '@/lib/db/schema/publishing'
import { retryAfter } from '@/lib/retries'
import { send } from './send.server'
import type { Tiding } from './tidings'

const hour = 3_600_000

/** For how long a tiding belongs to the server that tells it: longer than telling may take. In milliseconds. */
const leaseFor = 60_000

/** What was not told by then is no news. */
const validFor = 72 * hour

/** For how long it is remembered that something was told, so that no other server tells it again. */
const rememberedFor = 7 * 24 * hour

/** Puts tidings where they are told from; what another server of the paper has put there already stays once. */
export async function enqueueTidings(news: readonly Tiding[]): Promise<void> {
  if (news.length === 0) return
  const db = await database()
  await db
    .insert(tidings)
    .values([...news])
    .onConflictDoNothing({ target: tidings.about })
}

/**
 * Tells everything that is due, one after another. Each is first taken for a minute, in one statement: no two servers
 * tell the same, and a crash in between only delays it.
 */
export async function tellDue(): Promise<void> {
  const db = await database()
  for (let next = await takeNext(db); next; next = await takeNext(db)) await tell(db, next)
  await db.delete(tidings).where(lt(tidings.toldAt, new Date(Date.now() - rememberedFor)))
}

const queuedSchema = z.object({
  id: z.coerce.number(),
  kind: z.enum(tidingKinds),
  target: z.string(),
  urls: z.array(z.string()),
  about: z.string(),
  attempts: z.coerce.number(),
  createdAt: z.union([z.date(), z.string()]).pipe(z.coerce.date()),
})
type Queued = z.output<typeof queuedSchema>

async function takeNext(db: Database): Promise<Queued | undefined> {
  const now = new Date()
  const [row] = await rowsOf(
    db,
    sql`update tidings set attempts = attempts + 1, due_at = ${new Date(now.getTime() + leaseFor).toISOString()}
      where id = (
        select id from tidings where told_at is null and due_at <= ${now.toISOString()}
        order by due_at, id limit 1 for update skip locked
      )
      returning id, kind, target, urls, about, attempts, created_at as "createdAt"`,
  )
  return row === undefined ? undefined : queuedSchema.parse(row)
}

async function tell(db: Database, tiding: Queued): Promise<void> {
  const { meaning, said } = await send(tiding)
  const wait = meaning === 'later' ? retryAfter({ ...tiding, validFor }, new Date()) : undefined
  if (wait !== undefined) {
    const dueAt = new Date(Date.now() + wait)
    await db.update(tidings).set({ dueAt, failure: said }).where(eq(tidings.id, tiding.id))
    return
  }
  if (meaning !== 'told') {
    console.warn(`${tiding.target} was not told of ${tiding.urls.length} addresses: ${said}`)
  }
  const done = { toldAt: new Date(), failure: meaning === 'told' ? null : said, urls: [] }
  await db.update(tidings).set(done).where(eq(tidings.id, tiding.id))
}

/** Told by the clock, and soon after something was put there. A database that is away is told of once. */
export async function tellOrWait(): Promise<void> {
  try {
    await tellDue()
    complaint = ''
  } catch (fault) {
    const reason = reasonOf(fault)
    const [what = ''] = reason.split('\n', 1)
    if (what !== complaint) console.error(`Nobody could be told what is new: ${reason}`)
    complaint = what
  }
}

let complaint = ''
