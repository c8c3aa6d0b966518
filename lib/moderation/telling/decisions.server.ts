import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Words } from '@/lib/comments/telling/letters'
import { currentCatalog } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import type { Database } from '@/lib/db/database.server'
import { reports, reviews } from '@/lib/db/schema/comments'
import { decisions } from '@/lib/db/schema/moderation'
import { enqueueMails, takeBackMails } from '@/lib/mail/outbox.server'
import { verdictSchema } from '../queue-item'
import { nameOfRule } from '../rule-names'
import {
  type About,
  appealLetter,
  approvalLetter,
  banLetter,
  type Finder,
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

/**
 * The same when a decision was taken back, unless its letters are still here: then nobody needs to know.
 *
 * @param decision the one that was taken back
 */
export async function tellOfUndo(database: Database, decision: number): Promise<void> {
  const [entry] = await database.select().from(decisions).where(eq(decisions.id, decision))
  const about = entry?.comment ? await findAbout(database, entry.comment) : undefined
  if (!entry || !about) return
  const name = `decision:${decision}`
  if ((await takeBackMails(database, name)).includes(name)) return
  const isMeasure = entry.kind === 'suspend' || entry.kind === 'ban'
  const letter = isMeasure ? readmissionLetter(about, '') : undoneLetter(about)
  if (!about.writer || !(await letterFor(database, entry, about))) return
  await enqueueMails(database, [
    { ...letter, recipient: about.writer, topic: 'decisions', about: `undo:${decision}` },
  ])
}

/**
 * Spam that nobody but us has seen gets no letter: what is sent in masses to sell something needs no statement of
 * reasons (article 17(2) of Regulation (EU) 2022/2065), and its sender's address is seldom the sender's. Its page
 * says it all the same.
 */
async function letterFor(
  database: Database,
  entry: Entry,
  about: About,
): Promise<Words | undefined> {
  const { kind, words, reason, before, until } = entry
  switch (kind) {
    case 'reject':
    case 'spam':
      if (kind === 'spam' && before !== 'published') return undefined
      return rejectionLetter(about, {
        reason: kind === 'spam' ? 'advertising' : (reason ?? 'other'),
        words,
        wasPublished: before === 'published',
        foundBy: await findFinder(database, entry),
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

async function findFinder(database: Database, entry: Entry): Promise<Finder> {
  const { comment, before } = entry
  if (comment === null) return { by: 'moderator' }
  if (before === 'published') {
    const reported = await reportsClosedBy(database, entry)
    return { by: reported.length > 0 ? 'readers' : 'moderator' }
  }
  const [last] = await database
    .select({ decidedBy: reviews.decidedBy, verdicts: reviews.verdicts })
    .from(reviews)
    .where(eq(reviews.comment, comment))
    .orderBy(desc(reviews.id))
    .limit(1)
  if (!last?.decidedBy) return { by: 'moderator' }
  const verdicts = z.array(verdictSchema).catch([]).parse(last.verdicts)
  const spans = verdicts.find(({ rule }) => rule === last.decidedBy)?.spans ?? []
  const matched = [...new Set(spans.map(({ text }) => text))]
  return { by: 'check', name: nameOfRule(last.decidedBy), matched }
}

/** The reports that a decision settled, with the names of the letters that say so. */
async function reportsClosedBy(database: Database, { id, comment, at }: Entry) {
  if (comment === null) return []
  const closed = await database
    .select({ report: reports.id, email: reports.email })
    .from(reports)
    .where(and(eq(reports.comment, comment), eq(reports.settledAt, at)))
  return closed.map(({ report, email }) => ({ email, about: `decision:${id}:report:${report}` }))
}

/** Those whose notice was closed by this decision. */
async function tellReporters(
  database: Database,
  entry: Entry,
  about: About,
  dueAt: Date,
): Promise<void> {
  const letter = reportLetter(about, { isRemoved: entry.after !== 'published' })
  const closed = await reportsClosedBy(database, entry)
  await enqueueMails(
    database,
    closed.flatMap(({ email, about: name }) =>
      email === null
        ? []
        : [{ ...letter, recipient: email, topic: 'decisions', about: name, dueAt }],
    ),
  )
}
