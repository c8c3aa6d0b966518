import 'server-only'
import { and, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readPublication } from '@/lib/content/publication.server'
import { type Database, rowsOf } from '@/lib/db/database.server'
import { comments, reports } from '@/lib/db/schema/comments'
import { appeals } from '@/lib/db/schema/moderation'
import { people } from '@/lib/db/schema/people'
import { enqueueMails } from '@/lib/mail/outbox.server'
import { routes } from '@/lib/routes'
import { claimChore } from '../claim-chore.server'
import { digestLetter } from './letters'

/** Tells all moderators what waits at the desk, if something came there since they were last told. */
export async function sendDigest(
  database: Database,
  last: Date | undefined,
  now: Date,
): Promise<void> {
  if (!(await isSomethingNew(database, last ?? new Date(0)))) return
  await database.transaction(async (all) => {
    if (!(await claimChore(all, 'digest', now))) return
    const { site, url } = readPublication()
    const letter = digestLetter(site.name, url + routes.deskComments(), await countWaiting(all))
    const moderators = await all
      .select({ email: people.email })
      .from(people)
      .where(and(inArray(people.role, ['moderator', 'editor']), isNotNull(people.email)))
    await enqueueMails(
      all,
      moderators.flatMap(({ email }) =>
        email === null ? [] : [{ ...letter, recipient: email, topic: 'digest' as const }],
      ),
    )
  })
}

async function isSomethingNew(database: Database, since: Date): Promise<boolean> {
  const [held, reported, appealed] = await Promise.all([
    database
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.state, 'held'), sql`${lastTouched} > ${since.toISOString()}`))
      .limit(1),
    database
      .select({ id: reports.id })
      .from(reports)
      .where(and(isNull(reports.settledAt), gt(reports.createdAt, since)))
      .limit(1),
    database
      .select({ id: appeals.comment })
      .from(appeals)
      .where(and(isNull(appeals.outcome), gt(appeals.createdAt, since)))
      .limit(1),
  ])
  return held.length + reported.length + appealed.length > 0
}

/** A comment may be held for what its writer made of it later. */
const lastTouched = sql`coalesce(${comments.editedAt}, ${comments.createdAt})`

/** One query: within a transaction there is one connection, and it does one thing at a time. */
async function countWaiting(database: Database) {
  const [row] = await rowsOf(
    database,
    sql`select (select count(*) from comments where state = 'held') as held,
      (select count(distinct comment) from reports where settled_at is null) as reported,
      (select count(*) from appeals where outcome is null) as appeals`,
  )
  return waitingSchema.parse(row)
}

const waitingSchema = z.object({
  held: z.coerce.number(),
  reported: z.coerce.number(),
  appeals: z.coerce.number(),
})
