import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { connection } from 'next/server'
import { cache } from 'react'
import { z } from 'zod'
import { database } from '@/lib/db/database.server'
import { people, roles, sessions } from '@/lib/db/schema/people'
import type { Person } from './person'
import { ownSession } from './session-cookie.server'

/**
 * Who makes this request; nobody when they are not signed in. One query while a page is drawn, however many ask.
 * It reads cookies, so no reader's page may ask.
 *
 * @throws whatever the driver throws when the database cannot tell
 */
export const getPerson = cache(async (): Promise<Person | undefined> => {
  await connection() // the embedded database looks at the clock, which the framework forbids until then
  const session = await ownSession()
  return session ? getPersonOf(session) : undefined
})

/** Whose session that is, as long as it lasts. */
export async function getPersonOf(session: string): Promise<Person | undefined> {
  const [row] = await (await database())
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      author: people.author,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, session), gt(sessions.expires, sql`now()`)))
    .limit(1)
  return row && rowToPerson(row)
}

const rowSchema = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  email: z.string(),
  role: z.enum(roles),
  author: z.string().nullable(),
})

function rowToPerson(row: unknown): Person {
  const { name, author, ...rest } = rowSchema.parse(row)
  return { ...rest, name: name ?? '', ...(author && { author }) }
}
