import 'server-only'
import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import type { Person } from '@/lib/accounts/person'
import { discussionChangedElsewhere } from '@/lib/comments/changed.server'
import { findStoryBySlug } from '@/lib/comments/story.server'
import { type Database, database } from '@/lib/db/database.server'
import { comments, reports } from '@/lib/db/schema/comments'
import { appeals, bans, decisions } from '@/lib/db/schema/moderation'
import { tellOfUndo } from './telling/decisions.server'

/** What became of taking a decision back: the comment as it is now, or why it stays. */
export type Undone =
  | { state: 'undone'; decision: number; comment: number | undefined; version: number | undefined }
  | { state: 'refused'; decision: number; why: 'missing' | 'changed' | 'other' }

/** Takes back decisions of this moderator, the last first; with none given, the last one they made. */
export async function undo(given: readonly number[], by: Person, now: Date): Promise<Undone[]> {
  const db = await database()
  const ids = given.length > 0 ? [...given].sort((a, b) => b - a) : await lastOf(db, by)
  const outcomes: Undone[] = []
  for (const id of ids) {
    const outcome = await db.transaction((all) => undoOne(all, id, by, now))
    if (outcome.state === 'undone' && outcome.comment !== undefined)
      await redraw(db, outcome.comment)
    outcomes.push(outcome)
  }
  return outcomes
}

/** Only once it is stored: a page that is drawn in between would show what was before, and be kept. */
async function redraw(db: Database, comment: number): Promise<void> {
  const [row] = await db
    .select({ story: comments.story })
    .from(comments)
    .where(eq(comments.id, comment))
  if (row) discussionChangedElsewhere(findStoryBySlug(row.story)?.slug ?? row.story)
}

const reversible = ['approve', 'reject', 'spam', 'feature', 'unfeature', 'suspend', 'ban'] as const

async function undoOne(db: Database, id: number, by: Person, now: Date): Promise<Undone> {
  const [entry] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.id, id), inArray(decisions.kind, [...reversible])))
  if (!entry) return { state: 'refused', decision: id, why: 'missing' }
  if (entry.person !== by.id) return { state: 'refused', decision: id, why: 'other' }
  const isDone =
    entry.kind === 'ban' || entry.kind === 'suspend'
      ? await liftAgain(db, entry, now)
      : await restore(db, entry)
  if (isDone === undefined) return { state: 'refused', decision: id, why: 'changed' }
  await db.insert(decisions).values({
    at: now,
    person: by.id,
    personName: by.name || by.email,
    kind: 'undo',
    comment: entry.comment,
    subject: entry.subject,
    subjectName: entry.subjectName,
    before: entry.after,
    after: entry.before,
    undoes: id,
  })
  await tellOfUndo(db, id)
  const version = isDone || undefined
  return { state: 'undone', decision: id, comment: entry.comment ?? undefined, version }
}

type Entry = typeof decisions.$inferSelect

/** Only if nothing has happened to the comment since, neither here nor by its writer. Answers its new version. */
async function restore(
  db: Database,
  { id, at, comment, kind, before, after }: Entry,
): Promise<number | undefined> {
  if (comment === null || before === null || after === null) return undefined
  const later = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.comment, comment), gt(decisions.id, id), ne(decisions.kind, 'note')))
    .limit(1)
  const [appealed] = await db.select().from(appeals).where(eq(appeals.comment, comment))
  if (later.length > 0 || appealed) return undefined
  const [row] = await db
    .update(comments)
    .set({
      state: before,
      version: sql`${comments.version} + 1`,
      ...(kind === 'feature' && { featuredAt: null }),
      ...(kind === 'unfeature' && { featuredAt: sql`now()` }),
    })
    .where(and(eq(comments.id, comment), eq(comments.state, after)))
    .returning({ version: comments.version })
  if (!row) return undefined
  // What it settled is open again.
  await db
    .update(reports)
    .set({ settledAt: null })
    .where(and(eq(reports.comment, comment), eq(reports.settledAt, at)))
  return row.version
}

async function liftAgain(db: Database, { subject, at }: Entry, now: Date): Promise<0 | undefined> {
  if (subject === null) return undefined
  const lifted = await db
    .update(bans)
    .set({ liftedAt: now })
    .where(and(eq(bans.writer, subject), eq(bans.createdAt, at)))
    .returning({ id: bans.id })
  return lifted.length > 0 ? 0 : undefined
}

async function lastOf(db: Database, by: Person): Promise<number[]> {
  const [last] = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.person, by.id),
        inArray(decisions.kind, [...reversible]),
        sql`not exists (select 1 from decisions u where u.undoes = ${decisions.id})`,
      ),
    )
    .orderBy(desc(decisions.id))
    .limit(1)
  return last ? [last.id] : []
}
