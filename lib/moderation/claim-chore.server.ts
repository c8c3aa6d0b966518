import 'server-only'
import { lte } from 'drizzle-orm'
import type { Database } from '@/lib/db/database.server'
import { chores } from '@/lib/db/schema/moderation'

/**
 * Whether a chore is due, and this server is to do it: of several that ask at once, one is told so.
 *
 * @param every milliseconds between two times
 */
export async function claimChore(
  database: Database,
  name: string,
  every: number,
  now: Date,
): Promise<boolean> {
  const claimed = await database
    .insert(chores)
    .values({ name, doneAt: now })
    .onConflictDoUpdate({
      target: chores.name,
      set: { doneAt: now },
      setWhere: lte(chores.doneAt, new Date(now.getTime() - every)),
    })
    .returning({ name: chores.name })
  return claimed.length > 0
}
