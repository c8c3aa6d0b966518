import 'server-only'
import { asc, eq, isNull } from 'drizzle-orm'
import { database } from '@/lib/db/database.server'
import { mails } from '@/lib/db/schema/mail'

/** A placeholder until mails are sent: prints them on the console. */
export async function deliverMails(): Promise<void> {
  const opened = await database()
  for (const mail of await opened.select().from(mails).where(isNull(mails.sentAt)).orderBy(asc(mails.id))) {
    console.log(`\nTo: ${mail.recipient}\nSubject: ${mail.subject}\n\n${mail.text}\n`)
    await opened.update(mails).set({ sentAt: new Date() }).where(eq(mails.id, mail.id))
  }
}
