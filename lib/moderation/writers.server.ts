import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { type Person, personAsWriter } from '@/lib/accounts/person'
import { type Database, database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { bans, decisions } from '@/lib/db/schema/moderation'
import { tellOfDecision } from './telling/decisions.server'

/** What is decided about a writer; `until` is nothing for good. */
export type Measure =
  | { kind: 'suspend'; until: Date; words: string }
  | { kind: 'ban'; until: Date | undefined; words: string }
  | { kind: 'lift'; words: string }
  /** For colleagues only. */
  | { kind: 'note'; words: string }

/** Suspends, bans or readmits the writer of a comment, or notes something about them. */
export async function takeMeasure(
  comment: number,
  measure: Measure,
  by: Person,
  now: Date,
): Promise<'done' | 'missing' | 'own'> {
  const db = await database()
  return db.transaction(async (all) => {
    const [row] = await all
      .select({ writer: comments.writer, name: comments.name })
      .from(comments)
      .where(eq(comments.id, comment))
    if (!row) return 'missing'
    if (row.writer === personAsWriter(by.id) && measure.kind !== 'note') return 'own'
    await apply(all, row.writer, measure, now)
    const [entry] = await all
      .insert(decisions)
      .values({
        at: now,
        person: by.id,
        personName: by.name || by.email,
        kind: measure.kind,
        comment,
        subject: row.writer,
        subjectName: row.name,
        words: measure.words,
        until: 'until' in measure ? measure.until : undefined,
      })
      .returning({ id: decisions.id })
    if (entry && measure.kind !== 'note') await tellOfDecision(all, entry.id)
    return 'done'
  })
}

/** Whoever is suspended or banned anew is so by the new terms; the old ones are history. */
async function apply(db: Database, writer: string, measure: Measure, now: Date): Promise<void> {
  if (measure.kind === 'note') return
  await db
    .update(bans)
    .set({ liftedAt: now })
    .where(and(eq(bans.writer, writer), isNull(bans.liftedAt)))
  if (measure.kind === 'lift') return
  const kind = measure.kind === 'ban' ? 'ban' : 'suspension'
  const { until, words } = measure
  await db.insert(bans).values({ writer, kind, until: until ?? null, words, createdAt: now })
}
