import 'server-only'
import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm'
import { type Database, database } from '@/lib/db/database.server'
import { sessions, signInLinks } from '@/lib/db/schema/people'
import { ownSession } from './session-cookie.server'

/** A browser in which somebody is signed in. */
export type Session = { userAgent: string | undefined; createdAt: Date; isThisOne: boolean }

/** Where a person is signed in, the newest first. */
export async function listSessions(person: string): Promise<Session[]> {
  const own = await ownSession()
  const rows = await (await database())
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, person), gt(sessions.expires, sql`now()`)))
    .orderBy(desc(sessions.createdAt))
  return rows.map(({ sessionToken, userAgent, createdAt }) => ({
    userAgent: userAgent ?? undefined,
    createdAt,
    isThisOne: sessionToken === own,
  }))
}

/** Signs a person out everywhere but in `kept`. */
export async function endOtherSessions(person: string, kept: string): Promise<void> {
  await (await database())
    .delete(sessions)
    .where(and(eq(sessions.userId, person), ne(sessions.sessionToken, kept)))
}

/** Takes out sessions and links that are over. A chore: they are worth nothing long before. */
export async function forgetExpired(database: Database, now: Date): Promise<void> {
  await database.delete(sessions).where(lt(sessions.expires, now))
  await database.delete(signInLinks).where(lt(signInLinks.expires, now))
}
