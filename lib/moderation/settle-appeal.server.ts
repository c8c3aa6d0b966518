import 'server-only'
import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Person } from '@/lib/accounts/person'
import type { Database } from '@/lib/db/database.server'
import { appeals, decisions } from '@/lib/db/schema/moderation'
import { people } from '@/lib/db/schema/people'

/**
 * Closes the appeal about a comment. Where the newsroom has somebody else, whoever decided first does not decide
 * again.
 *
 * @returns why not
 */
export async function settleAppeal(
  db: Database,
  {
    comment,
    kind,
    by,
    now,
  }: { comment: number; kind: 'overturn' | 'uphold'; by: Person; now: Date },
): Promise<'no-appeal' | 'same-moderator' | undefined> {
  const [appeal] = await db.select().from(appeals).where(eq(appeals.comment, comment))
  if (!appeal || appeal.outcome) return 'no-appeal'
  const [first] = await db
    .select({ person: decisions.person })
    .from(decisions)
    .where(and(eq(decisions.comment, comment), inArray(decisions.kind, ['reject', 'spam'])))
    .orderBy(desc(decisions.id))
    .limit(1)
  if (first?.person === by.id && (await hasSomebodyElse(db, by))) return 'same-moderator'
  await db
    .update(appeals)
    .set({
      outcome: kind === 'overturn' ? 'overturned' : 'upheld',
      decidedAt: now,
      decidedBy: by.id,
    })
    .where(eq(appeals.comment, comment))
  return undefined
}

async function hasSomebodyElse(db: Database, { id }: Person): Promise<boolean> {
  const others = await db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.role, ['moderator', 'editor']), ne(people.id, id)))
    .limit(1)
  return others.length > 0
}
