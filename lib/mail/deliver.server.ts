import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, database, rowsOf } from '@/lib/db/database.server'
import { reasonOf } from '@/lib/db/fault'
import { mails, mailTopics, unsubscribed } from '@/lib/db/schema/mail'
import { keyedHash } from '@/lib/secret.server'
import { addressedLetter } from './letter.server'
import type { Mail } from './mail'
import { isForGood, leaseFor, retryAfter, validFor } from './retries'
import { send } from './transport.server'

type Queued = Pick<Mail, 'recipient' | 'topic' | 'subject' | 'text'> & {
  id: number
  attempts: number
  createdAt: Date
}

/**
 * Has what was just put into the outbox sent in a moment, when the transaction that put it there is over; what
 * comes too late for that is found by the clock (lib/moderation/chores.server.ts).
 */
export function deliverSoon(): void {
  shelf[key] ??= setTimeout(() => {
    shelf[key] = undefined
    deliverMails(new Date()).catch((fault: unknown) => {
      console.error(`Mails could not be sent: ${reasonOf(fault)}`)
    })
  }, soon)
}

/** In milliseconds. */
const soon = 100

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: NodeJS.Timeout | undefined }
const key: unique symbol = Symbol.for('masthead.delivery')

/**
 * Sends everything that is due, one after another. Each mail is first taken for some minutes, in one statement: so
 * that no two servers send the same, that no connection to the database waits for a mail server, and that a crash in
 * between only delays it.
 */
export async function deliverMails(now: Date): Promise<void> {
  const db = await database()
  for (let mail = await takeNext(db, now); mail; mail = await takeNext(db, now)) {
    if (await isUnwanted(db, mail)) await forget(db, mail.id)
    else await deliver(db, mail, now)
  }
}

async function deliver(db: Database, mail: Queued, now: Date): Promise<void> {
  try {
    await send(addressedLetter(mail))
  } catch (fault) {
    const failure = reasonOf(fault).split('\n', 1).join('').slice(0, 300)
    const wait = isForGood(fault) ? undefined : retryAfter(mail, now)
    if (wait === undefined) {
      console.warn(`A mail (${mail.topic}) cannot be sent and is given up: ${failure}`)
      return forget(db, mail.id)
    }
    const dueAt = new Date(now.getTime() + wait)
    await db.update(mails).set({ failure, dueAt }).where(eq(mails.id, mail.id))
    return
  }
  // It has a link that signs in; nobody needs it any more.
  if (mail.topic === 'sign-in') return forget(db, mail.id)
  await db.update(mails).set({ sentAt: now, failure: null }).where(eq(mails.id, mail.id))
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

async function takeNext(db: Database, now: Date): Promise<Queued | undefined> {
  const [row] = await rowsOf(
    db,
    sql`update mails set attempts = attempts + 1, due_at = ${new Date(now.getTime() + leaseFor).toISOString()}
      where id = (
        select id from mails where sent_at is null and due_at <= ${now.toISOString()}
        order by due_at, id limit 1 for update skip locked
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
    .where(
      and(
        eq(unsubscribed.recipient, keyedHash('recipient', recipient)),
        eq(unsubscribed.topic, topic),
      ),
    )
  return found !== undefined
}

async function forget(db: Database, id: number): Promise<void> {
  await db.delete(mails).where(eq(mails.id, id))
}
