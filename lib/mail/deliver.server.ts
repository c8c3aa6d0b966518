import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, database, rowsOf } from '@/lib/db/database.server'
import { reasonOf } from '@/lib/db/fault'
import { mails, mailTopics, unsubscribed } from '@/lib/db/schema/mail'
import { addressedLetter } from './letter.server'
import type { Mail } from './mail'
import { recipientKey } from './recipient.server'
import { isAboutLetter, isForGood, leaseFor, sendAgainAfter, validFor } from './retries'
import { send } from './transport.server'

type Queued = Pick<Mail, 'recipient' | 'topic' | 'subject' | 'text'> & {
  id: number
  attempts: number
  createdAt: Date
}

/**
 * Sends everything that is due, one after another. Each mail is first taken for some minutes, in one statement: so
 * that no two servers send the same, that no connection to the database waits for a mail server, and that a crash in
 * between only delays it. A mail server that does not work ends the round; the next one tries again.
 *
 * @param now when the round begins; it goes on by the clock
 */
export async function deliverMails(now: Date): Promise<void> {
  const db = await database()
  const begun = performance.now()
  const clock = () => new Date(now.getTime() + performance.now() - begun)
  while (await deliverNext(db, clock)) {
    // the next one
  }
}

/** @returns whether it is of use to go on */
async function deliverNext(db: Database, clock: () => Date): Promise<boolean> {
  const mail = await takeNext(db, clock())
  if (!mail) return false
  if (!(await isUnwanted(db, mail))) return deliver(db, mail, clock)
  await forget(db, mail.id)
  return true
}

async function deliver(db: Database, mail: Queued, clock: () => Date): Promise<boolean> {
  try {
    await send(addressedLetter(mail))
  } catch (fault) {
    await putBack(db, mail, fault, clock())
    return isAboutLetter(fault)
  }
  // What it said is in its reader's hands now; that it went out is kept for a while, so that it does not do so again.
  const done = { sentAt: clock(), failure: null, text: '' }
  if (mail.topic === 'sign-in') await forget(db, mail.id)
  else await db.update(mails).set(done).where(eq(mails.id, mail.id))
  return true
}

/** For later, unless that is of no use. */
async function putBack(db: Database, mail: Queued, fault: unknown, now: Date): Promise<void> {
  const failure = reasonOf(fault).split('\n', 1).join('').slice(0, 300)
  const wait = isForGood(fault) ? undefined : sendAgainAfter(mail, now)
  if (wait === undefined) {
    console.warn(`A mail (${mail.topic}) cannot be sent and is given up: ${failure}`)
    return forget(db, mail.id)
  }
  const dueAt = new Date(now.getTime() + wait)
  await db.update(mails).set({ failure, dueAt }).where(eq(mails.id, mail.id))
}

const queuedSchema = z.object({
  id: z.coerce.number(),
  recipient: z.string(),
  topic: z.enum(mailTopics),
  subject: z.string(),
  text: z.string(),
  attempts: z.coerce.number(),
  createdAt: z.union([z.date(), z.string()]).pipe(z.coerce.date()),
})

/** Whoever signs in waits at the screen, so their letter goes first. */
async function takeNext(db: Database, now: Date): Promise<Queued | undefined> {
  const [row] = await rowsOf(
    db,
    sql`update mails set attempts = attempts + 1, due_at = ${new Date(now.getTime() + leaseFor).toISOString()}
      where id = (
        select id from mails where sent_at is null and due_at <= ${now.toISOString()}
        order by topic <> 'sign-in', due_at, id limit 1 for update skip locked
      )
      returning id, recipient, topic, subject, text, attempts, created_at as "createdAt"`,
  )
  if (row === undefined) return undefined
  const mail = queuedSchema.parse(row)
  if (now.getTime() - mail.createdAt.getTime() <= validFor(mail.topic)) return mail
  await forget(db, mail.id)
  return takeNext(db, now)
}

async function isUnwanted(db: Database, { recipient, topic }: Queued): Promise<boolean> {
  const [found] = await db
    .select({ at: unsubscribed.at })
    .from(unsubscribed)
    .where(and(eq(unsubscribed.recipient, recipientKey(recipient)), eq(unsubscribed.topic, topic)))
  return found !== undefined
}

async function forget(db: Database, id: number): Promise<void> {
  await db.delete(mails).where(eq(mails.id, id))
}
