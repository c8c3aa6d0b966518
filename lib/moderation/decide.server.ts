import 'server-only'
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Person, personAsWriter } from '@/lib/accounts/person'
import { discussionChangedElsewhere } from '@/lib/comments/changed.server'
import type { CommentState } from '@/lib/comments/comment'
import { teach } from '@/lib/comments/review/teach.server'
import { findStoryBySlug } from '@/lib/comments/story.server'
import { tellOfReply } from '@/lib/comments/telling/replies.server'
import { type Database, database } from '@/lib/db/database.server'
import { comments, reports } from '@/lib/db/schema/comments'
import { decisions } from '@/lib/db/schema/moderation'
import {
  type CommentDecision,
  canFollow,
  type Decided,
  lessonOf,
  type RejectionReason,
  transitions,
} from './decision'
import { settleAppeal } from './settle-appeal.server'
import { tellOfDecision } from './telling/decisions.server'

/** What a moderator decides about the comment that they have on the screen. */
export type Ruling = {
  kind: CommentDecision
  comment: number
  /** The version that was on the screen. */
  version: number
  reason?: RejectionReason | undefined
  /** To the writer. */
  words?: string | undefined
}

/**
 * Decides about a comment. Of two who decide at once, one is the first, and the other is told who that was: the
 * version on the screen is a condition of the change itself.
 */
export async function decide(ruling: Ruling, by: Person, now: Date): Promise<Decided> {
  const { kind, comment: id } = ruling
  const db = await database()
  const outcome = await db.transaction((all) => change(all, ruling, by, now))
  if (outcome.state !== 'decided') return outcome
  const { story, before, ...decided } = outcome
  discussionChangedElsewhere(findStoryBySlug(story)?.slug ?? story)
  const lesson = lessonOf(kind, before)
  if (lesson) await teach({ comment: id, lesson })
  return decided
}

/** Several that were on the screen, each for itself; what came in the meantime is not among them. */
export async function decideAll(
  rulings: readonly Ruling[],
  by: Person,
  now: Date,
): Promise<Decided[]> {
  const outcomes: Decided[] = []
  for (const ruling of rulings) outcomes.push(await decide(ruling, by, now))
  return outcomes
}

type Changed = Extract<Decided, { state: 'decided' }> & { story: string; before: CommentState }

async function change(
  db: Database,
  ruling: Ruling,
  by: Person,
  now: Date,
): Promise<Changed | Exclude<Decided, { state: 'decided' }>> {
  const { kind, comment: id, version, reason, words = '' } = ruling
  const [row] = await db.select().from(comments).where(eq(comments.id, id)).for('update')
  if (!row) return { state: 'refused', comment: id, why: 'missing' }
  if (row.writer === personAsWriter(by.id)) return { state: 'refused', comment: id, why: 'own' }
  if (row.version !== version || !canFollow(row.state, kind)) {
    return { state: 'changed', comment: id, by: await lastModerator(db, id), now: row.state }
  }
  if (kind === 'overturn' || kind === 'uphold') {
    const why = await settleAppeal(db, { comment: id, kind, by, now })
    if (why) return { state: 'refused', comment: id, why }
  }
  const after: CommentState = transitions[kind].to ?? row.state
  await db
    .update(comments)
    .set({
      state: after,
      version: sql`${comments.version} + 1`,
      ...(kind === 'feature' && { featuredAt: now }),
      ...((kind === 'unfeature' || after !== 'published') && { featuredAt: null }),
    })
    .where(eq(comments.id, id))
  const [entry] = await db
    .insert(decisions)
    .values({
      at: now,
      person: by.id,
      personName: by.name || by.email,
      kind,
      comment: id,
      subject: row.writer,
      subjectName: row.name,
      // The plain form always says one; and a rejection without any breaks some rule.
      reason: kind === 'reject' ? (reason ?? 'other') : undefined,
      words,
      before: row.state,
      after,
    })
    .returning({ id: decisions.id })
  if (!entry) throw new Error('A decision was written down and has no row.')
  await db
    .update(reports)
    .set({ settledAt: now })
    .where(and(eq(reports.comment, id), isNull(reports.settledAt)))
  await tellOfDecision(db, entry.id)
  if (after === 'published' && row.state !== 'published' && row.parent !== null) {
    await tellOfReply(db, id)
  }
  const { story, state: before } = row
  return {
    state: 'decided',
    comment: id,
    version: version + 1,
    decision: entry.id,
    now: after,
    story,
    before,
  }
}

async function lastModerator(db: Database, comment: number): Promise<string | undefined> {
  const [last] = await db
    .select({ name: decisions.personName })
    .from(decisions)
    .where(and(eq(decisions.comment, comment), inArray(decisions.kind, [...moving])))
    .orderBy(desc(decisions.id))
    .limit(1)
  return last?.name ?? undefined
}

const moving = [
  'approve',
  'reject',
  'spam',
  'overturn',
  'uphold',
  'undo',
  'feature',
  'keep',
] as const
