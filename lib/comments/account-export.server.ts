import 'server-only'
import { eq, inArray, or } from 'drizzle-orm'
import { type Person, personAsWriter } from '@/lib/accounts/person'
import { database } from '@/lib/db/database.server'
import { comments, reactions, reports, reviews } from '@/lib/db/schema/comments'
import { mails, unsubscribed } from '@/lib/db/schema/mail'
import { appeals, bans, decisions } from '@/lib/db/schema/moderation'
import { people, sessions, signIns } from '@/lib/db/schema/people'
import { keyedHash } from '@/lib/secret.server'

/**
 * Everything that is held about a person, for themselves: what they gave, what they did, and what was decided
 * about it. Without what would let a finder of the file in: tokens, and other people's names.
 */
export async function exportAccount({ id, email }: Person, now: Date) {
  const db = await database()
  const writer = personAsWriter(id)
  const [profile] = await db.select().from(people).where(eq(people.id, id))
  const written = await db
    .select()
    .from(comments)
    .where(eq(comments.person, id))
    .orderBy(comments.id)
  const ids = written.map((comment) => comment.id)
  return {
    exportedAt: now,
    profile,
    signIns: await db
      .select({ provider: signIns.provider, account: signIns.providerAccountId })
      .from(signIns)
      .where(eq(signIns.userId, id)),
    sessions: await db
      .select({
        createdAt: sessions.createdAt,
        expires: sessions.expires,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .where(eq(sessions.userId, id)),
    comments: written.map(({ formKey: _, person: __, ...comment }) => comment),
    reviews: await db.select().from(reviews).where(inArray(reviews.comment, ids)),
    appeals: await db
      .select({
        comment: appeals.comment,
        words: appeals.words,
        createdAt: appeals.createdAt,
        outcome: appeals.outcome,
        decidedAt: appeals.decidedAt,
      })
      .from(appeals)
      .where(inArray(appeals.comment, ids)),
    respect: await db
      .select({ comment: reactions.comment, createdAt: reactions.createdAt })
      .from(reactions)
      .where(eq(reactions.reader, writer)),
    reports: await db
      .select({
        comment: reports.comment,
        reason: reports.reason,
        words: reports.words,
        name: reports.name,
        email: reports.email,
        createdAt: reports.createdAt,
        settledAt: reports.settledAt,
      })
      .from(reports)
      .where(eq(reports.reader, writer)),
    decisions: await listDecisions(id, writer),
    bans: await db.select().from(bans).where(eq(bans.writer, writer)),
    mails: await db
      .select({
        topic: mails.topic,
        subject: mails.subject,
        createdAt: mails.createdAt,
        sentAt: mails.sentAt,
      })
      .from(mails)
      .where(eq(mails.recipient, email)),
    unsubscribed: await db
      .select({ topic: unsubscribed.topic, at: unsubscribed.at })
      .from(unsubscribed)
      .where(eq(unsubscribed.recipient, keyedHash('recipient', email))),
  }
}

/** About the person, and by the person; who else decided is not theirs to take along, nor are notes among colleagues. */
async function listDecisions(id: string, writer: string) {
  const rows = await (await database())
    .select()
    .from(decisions)
    .where(or(eq(decisions.subject, writer), eq(decisions.person, id)))
    .orderBy(decisions.id)
  return rows
    .filter(({ kind, person }) => kind !== 'note' || person === id)
    .map(({ at, kind, comment, reason, words, before, after, until, person }) => ({
      ...{ at, kind, comment, reason, words, before, after, until },
      decidedByYou: person === id,
    }))
}
