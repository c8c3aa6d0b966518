import 'server-only'
import type { Database } from '@/lib/db/database.server'
import { mails, type mailTopics } from '@/lib/db/schema/mail'

export type MailTopic = (typeof mailTopics)[number]

/** A letter in plain text. Its foot, with the way to have no more of them, is added when it is sent. */
export type Mail = { recipient: string; topic: MailTopic; subject: string; text: string }

/** Puts mails where they are sent from. In the transaction of what they tell of: both are kept, or neither. */
export async function enqueueMails(database: Database, letters: readonly Mail[]): Promise<void> {
  if (letters.length > 0) await database.insert(mails).values([...letters])
}
