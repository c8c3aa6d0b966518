import 'server-only'
import { lte } from 'drizzle-orm'
import type { Database } from '@/lib/db/database.server'
import { chores } from '@/lib/db/schema/moderation'
import { type Chore, dueIfDoneBy } from './chores'

/**
 * Whether a chore is due, and this server is to do it: of several that ask at once, one is told so. In the
 * transaction of the chore: one that fails is due again at once.
 */
export async function claimChore(database: Database, name: Chore, now: Date): Promise<boolean> {
  const claimed = await database
    .insert(chores)
    .values({ name, doneAt: now })
    .onConflictDoUpdate({
      target: chores.name,
      set: { doneAt: now },
      setWhere: lte(chores.doneAt, dueIfDoneBy(name, now)),
    })
    .returning({ name: chores.name })
  return claimed.length > 0
}
