import 'server-only'
import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { eq, sql } from 'drizzle-orm'
import type { Adapter, AdapterSession } from 'next-auth/adapters'
import type { Database } from '@/lib/db/database.server'
import { people, sessions, signInLinks, signIns } from '@/lib/db/schema/people'
import { parseName } from './name'
import { sessionName } from './session-cookie.server'

/**
 * Where next-auth keeps what it knows. Its own adapter, but for what must be otherwise here: sessions are kept
 * under a fingerprint of their token; whoever arrives has proved their address by then, on every way that leads
 * here; and of what a provider hands out, nothing is kept but who it was.
 *
 * @param userAgent the browser that signs in, as it names itself
 */
export function peopleAdapter(database: Database, userAgent: string | undefined): Adapter {
  const kept = DrizzleAdapter(database, {
    usersTable: people,
    accountsTable: signIns,
    sessionsTable: sessions,
    verificationTokensTable: signInLinks,
  })
  return {
    ...kept,
    createUser: async ({ name, email }) => {
      const [person] = await database
        .insert(people)
        .values({ name: parseName(name ?? ''), email: email.toLowerCase(), emailVerified: now })
        .onConflictDoUpdate({ target: people.email, set: { emailVerified: now } })
        .returning()
      if (!person?.email) throw new Error('Nobody was kept.')
      return { ...person, email: person.email }
    },
    linkAccount: async ({ userId, type, provider, providerAccountId }) => {
      await database.insert(signIns).values({ userId, type, provider, providerAccountId })
      await database.update(people).set({ emailVerified: now }).where(eq(people.id, userId))
    },
    createSession: async (session) => {
      await database.insert(sessions).values({
        ...session,
        sessionToken: sessionName(session.sessionToken),
        userAgent: userAgent?.slice(0, 400),
      })
      return session
    },
    getSessionAndUser: async (token) => {
      const found = await kept.getSessionAndUser?.(sessionName(token))
      return found ? { ...found, session: { ...found.session, sessionToken: token } } : null
    },
    updateSession: async ({ sessionToken, expires }): Promise<AdapterSession | null> => {
      const [row] = await database
        .update(sessions)
        .set({ expires })
        .where(eq(sessions.sessionToken, sessionName(sessionToken)))
        .returning({ userId: sessions.userId, expires: sessions.expires })
      return row ? { ...row, sessionToken } : null
    },
    deleteSession: (token) => kept.deleteSession?.(sessionName(token)),
  }
}

const now = sql`now()`
