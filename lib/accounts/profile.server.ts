import 'server-only'
import { and, count, eq, ne } from 'drizzle-orm'
import { database } from '@/lib/db/database.server'
import { people } from '@/lib/db/schema/people'
import { parseName } from './name'
import type { Person } from './person'

/** Has somebody sign with another name from now on. False for a name that nobody could see or say. */
export async function rename(person: Person, typed: string): Promise<boolean> {
  const name = parseName(typed)
  if (!name) return false
  await (await database()).update(people).set({ name }).where(eq(people.id, person.id))
  return true
}

/** Whether nobody could name moderators any more if this person went. */
export async function isLastEditor({ id, role }: Person): Promise<boolean> {
  if (role !== 'editor') return false
  const [others] = await (await database())
    .select({ count: count() })
    .from(people)
    .where(and(eq(people.role, 'editor'), ne(people.id, id)))
  return others?.count === 0
}
