import 'server-only'
import { and, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { type Person, personAsWriter } from '@/lib/accounts/person'
import { type Database, database } from '@/lib/db/database.server'
import { comments, reactions, reports, reviews } from '@/lib/db/schema/comments'
import { mails } from '@/lib/db/schema/mail'
import { appeals, bans, decisions } from '@/lib/db/schema/moderation'
import { people, signInLinks } from '@/lib/db/schema/people'
import { discussionChanged } from './changed.server'
import { guestAsWriter } from './guest.server'
import { findStoryBySlug } from './story.server'

/**
 * Forgets a person: all of it or, when something goes wrong, nothing of it.
 *
 * | what | becomes |
 * |---|---|
 * | account, ways to sign in, sessions, links, mails | gone |
 * | comments | a place without text and name, which readers see where somebody has answered it |
 * | respect given | taken back |
 * | reports | nobody's; the words stay for as long as a moderator has not decided |
 * | appeals, and what the review had found | gone |
 * | the log | says what was decided, no longer about whom, or by whom |
 * | a ban that still counts | kept under a keyed hash of the address, so that leaving does not lift it |
 */
export async function deletePerson({ id, email }: Person): Promise<void> {
  const writer = personAsWriter(id)
  const stories = await (await database()).transaction(async (all) => {
    const changed = [...(await takeBackRespect(all, writer)), ...(await emptyComments(all, id))]
    await anonymiseReports(all, writer)
    await forgetInLog(all, id, writer)
    await keepBan(all, writer, guestAsWriter(email))
    await all.delete(mails).where(eq(mails.recipient, email))
    await all.delete(signInLinks).where(eq(signInLinks.identifier, email))
    await all.delete(people).where(eq(people.id, id)) // sessions and ways to sign in go with it
    return changed
  })
  for (const story of new Set(stories)) discussionChanged(findStoryBySlug(story)?.slug ?? story)
}

/** @returns the stories below which something changed, as do the others */
async function takeBackRespect(all: Database, writer: string): Promise<string[]> {
  const taken = await all
    .delete(reactions)
    .where(eq(reactions.reader, writer))
    .returning({ comment: reactions.comment })
  if (taken.length === 0) return []
  const changed = await all
    .update(comments)
    .set({ respect: sql`greatest(0, ${comments.respect} - 1)` })
    .where(
      inArray(
        comments.id,
        taken.map(({ comment }) => comment),
      ),
    )
    .returning({ story: comments.story })
  return changed.map(({ story }) => story)
}

async function emptyComments(all: Database, person: string): Promise<string[]> {
  const emptied = await all
    .update(comments)
    .set({
      state: 'deleted',
      text: '',
      name: '',
      email: null,
      person: null,
      writer: sql`'gone:' || ${comments.id}`,
      formKey: sql`'gone:' || ${comments.id}`,
      wantsReplies: false,
      respect: 0,
      featuredAt: null,
      addressHash: null,
      userAgent: null,
      akismetGuid: null,
      version: sql`${comments.version} + 1`,
    })
    // By the writer, since one that was deleted before has no person any more.
    .where(eq(comments.writer, personAsWriter(person)))
    .returning({ id: comments.id, story: comments.story })
  const ids = emptied.map(({ id }) => id)
  if (ids.length > 0) {
    await all.delete(reviews).where(inArray(reviews.comment, ids))
    await all.delete(reactions).where(inArray(reactions.comment, ids))
    await all.delete(appeals).where(inArray(appeals.comment, ids))
    await all
      .update(reports)
      .set({ settledAt: sql`now()` })
      .where(and(inArray(reports.comment, ids), isNull(reports.settledAt)))
  }
  return emptied.map(({ story }) => story)
}

async function anonymiseReports(all: Database, writer: string): Promise<void> {
  await all
    .update(reports)
    .set({
      reader: sql`'gone:' || ${reports.id}`,
      name: null,
      email: null,
      words: sql`case when ${reports.settledAt} is null then ${reports.words} else '' end`,
    })
    .where(eq(reports.reader, writer))
}

async function forgetInLog(all: Database, id: string, writer: string): Promise<void> {
  const nobody = { subject: null, subjectName: null }
  await all.update(decisions).set(nobody).where(eq(decisions.subject, writer))
  await all
    .update(decisions)
    .set({ person: null, personName: null })
    .where(eq(decisions.person, id))
}

async function keepBan(all: Database, writer: string, address: string): Promise<void> {
  await all
    .delete(bans)
    .where(and(eq(bans.writer, writer), or(isNotNull(bans.liftedAt), sql`${bans.until} <= now()`)))
  await all
    .update(bans)
    .set({ writer: address })
    .where(and(eq(bans.writer, writer), or(isNull(bans.until), gt(bans.until, sql`now()`))))
}
