import 'server-only'
import { and, eq, isNull, like, or } from 'drizzle-orm'
import type { Database } from '@/lib/db/database.server'
import { mails } from '@/lib/db/schema/mail'
import type { Mail } from './mail'
import { deliverSoon } from './wake.server'

/** Puts mails where they are sent from. In the transaction of what they tell of: both are kept, or neither. */
export async function enqueueMails(database: Database, letters: readonly Mail[]): Promise<void> {
  if (letters.length === 0) return
  const now = new Date()
  const due = letters.map(({ dueAt = now, ...letter }) => ({ ...letter, dueAt }))
  await database.insert(mails).values(due).onConflictDoNothing({ target: mails.about })
  for (const { dueAt } of due) deliverSoon(dueAt)
}

/**
 * Takes back what has not been sent yet: the mail with this name, and those whose names begin with it and a colon.
 *
 * @returns the names of those mails; who gets another one knows already
 */
export async function takeBackMails(database: Database, about: string): Promise<string[]> {
  const taken = await database
    .delete(mails)
    .where(
      and(
        or(eq(mails.about, about), like(mails.about, `${about}:%`)),
        isNull(mails.sentAt),
        eq(mails.attempts, 0),
      ),
    )
    .returning({ about: mails.about })
  return taken.flatMap((mail) => mail.about ?? [])
}
