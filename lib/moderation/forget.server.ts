import 'server-only'
import { and, isNotNull, lt, or } from 'drizzle-orm'
import { forgetExpired } from '@/lib/accounts/sessions.server'
import { keptFor } from '@/lib/comments/disclosure'
import type { Database } from '@/lib/db/database.server'
import { comments, reports } from '@/lib/db/schema/comments'
import { mails } from '@/lib/db/schema/mail'

const day = 86_400_000

/** Takes out what is kept for a time only, as the disclosure promises it. */
export async function forgetWhatIsOld(database: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  await database
    .update(comments)
    .set({ addressHash: null, userAgent: null })
    .where(
      and(
        lt(comments.createdAt, before(keptFor.addresses)),
        or(isNotNull(comments.addressHash), isNotNull(comments.userAgent)),
      ),
    )
  await database
    .update(reports)
    .set({ name: null, email: null })
    .where(
      and(
        lt(reports.settledAt, before(keptFor.notices)),
        or(isNotNull(reports.name), isNotNull(reports.email)),
      ),
    )
  await database.delete(mails).where(lt(mails.createdAt, before(keptFor.letters)))
  await forgetExpired(database, now)
}
