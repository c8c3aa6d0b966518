import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Words } from '@/lib/comments/telling/letters'
import { currentCatalog } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import type { Database } from '@/lib/db/database.server'
import { reports, reviews } from '@/lib/db/schema/comments'
import { decisions } from '@/lib/db/schema/moderation'
import { enqueueMails, takeBackMail } from '@/lib/mail/outbox.server'
import {
  type About,
  appealLetter,
  approvalLetter,
  banLetter,
  readmissionLetter,
  rejectionLetter,
  reportLetter,
  undoneLetter,
} from './letters'
import { findAbout } from './recipients.server'

type Entry = typeof decisions.$inferSelect

/**
 * Writes to whom a decision concerns what was decided, and why: the writer, and whoever gave notice. A moment
 * later, so that a slip can be taken back before anybody hears of it. In the transaction of the decision.
 */
export async function tellOfDecision(database: Database, decision: number): Promise<void> {
  const [entry] = await database.select().from(decisions).where(eq(decisions.id, decision))
  const about = entry?.comment ? await findAbout(database, entry.comment) : undefined
  if (!entry || !about) return
  const letter = await letterFor(database, entry, about)
  const dueAt = new Date(entry.at.getTime() + currentCatalog().moderation.letterDelay * 1000)
  const name = `decision:${decision}`
  if (letter && about.writer) {
    await enqueueMails(database, [
      { ...letter, recipient: about.writer, topic: 'decisions', about: name, dueAt },
    ])
  }
  await tellReporters(database, entry, about, dueAt)
}

/** The same when a decision was taken back, unless its letter is still here: then nobody needs to know. */
export async function tellOfUndo(database: Database, decision: number): Promise<void> {
  if (await takeBackMail(database, `decision:${decision}`)) return
  const [entry] = await database.select().from(decisions).where(eq(decisions.id, decision))
  if (!entry?.comment || entry.kind !== 'reject') return
  const about = await findAbout(database, entry.comment)
  if (!about?.writer) return
  await enqueueMails(database, [
    {
      ...undoneLetter(about),
      recipient: about.writer,
      topic: 'decisions',
      about: `undo:${decision}`,
    },
  ])
}

/**
 * Nothing for spam: what is sent in masses to sell something needs no statement of reasons (article 17(2) of
 * Regulation (EU) 2022/2065), and its sender's address is seldom the sender's. Its page says it all the same.
 */
async function letterFor(
  database: Database,
  entry: Entry,
  about: About,
): Promise<Words | undefined> {
  const { kind, words, reason, before, until } = entry
  switch (kind) {
    case 'reject':
      return rejectionLetter(about, {
        reason: reason ?? 'other',
        words,
        wasPublished: before === 'published',
        foundByCheck: await wasFoundByCheck(database, entry),
      })
    case 'approve':
      return approvalLetter(about)
    case 'overturn':
    case 'uphold':
      return appealLetter(about, { isGranted: kind === 'overturn', words })
    case 'suspend':
    case 'ban': {
      const contact = readPublication().site.contact.email
      return banLetter(about, { until: until ?? undefined, words, contact })
    }
    case 'lift':
      return readmissionLetter(about, words)
    default:
      return undefined
  }
}

async function wasFoundByCheck(database: Database, { comment, before }: Entry): Promise<boolean> {
  if (comment === null || before === 'published') return false
  const [last] = await database
    .select({ decidedBy: reviews.decidedBy })
    .from(reviews)
    .where(eq(reviews.comment, comment))
    .orderBy(desc(reviews.id))
    .limit(1)
  return last?.decidedBy != null
}

/** Those whose notice was closed by this decision. */
async function tellReporters(
  database: Database,
  { comment, at, after }: Entry,
  about: About,
  dueAt: Date,
): Promise<void> {
  if (comment === null) return
  const closed = await database
    .select({ id: reports.id, email: reports.email })
    .from(reports)
    .where(and(eq(reports.comment, comment), eq(reports.settledAt, at), isNotNull(reports.email)))
  const letter = reportLetter(about, { isRemoved: after !== 'published' })
  await enqueueMails(
    database,
    closed.flatMap(({ id, email }) =>
      email === null
        ? []
        : [{ ...letter, recipient: email, topic: 'decisions', about: `report:${id}`, dueAt }],
    ),
  )
}
