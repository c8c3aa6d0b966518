import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/lib/db/database.server'
import { mails } from '@/lib/db/schema/mail'
import { deliverSoon } from './deliver.server'
import type { Mail } from './mail'

/** Puts mails where they are sent from. In the transaction of what they tell of: both are kept, or neither. */
export async function enqueueMails(database: Database, letters: readonly Mail[]): Promise<void> {
  if (letters.length === 0) return
  await database
    .insert(mails)
    .values([...letters])
    .onConflictDoNothing({ target: mails.about })
  deliverSoon()
}

/**
 * Takes back what has not been sent yet.
 * @returns whether there was such a mail; otherwise its recipient knows already
 */
export async function takeBackMail(database: Database, about: string): Promise<boolean> {
  const taken = await database
    .delete(mails)
    .where(and(eq(mails.about, about), isNull(mails.sentAt), eq(mails.attempts, 0)))
    .returning({ id: mails.id })
  return taken.length > 0
}
