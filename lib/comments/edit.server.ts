import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { readPublication } from '@/lib/content/publication.server'
import { database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { routes } from '@/lib/routes'
import { banWords } from './ban'
import type { EditForm } from './change-form'
import { discussionChanged } from './changed.server'
import { hugeText, isVisible } from './clean'
import { changeableFor } from './comment'
import { readWriterFacts } from './facts.server'
import type { ChangeState } from './form-state'
import type { Claim } from './own.server'
import type { Sender } from './post.server'
import { review } from './review/review.server'
import { stateAfter, storeReview } from './store.server'
import { findStoryBySlug } from './story.server'
import { words } from './words'

/**
 * Changes the text of a comment that is not older than five minutes, and has it reviewed as if it were new. Whose
 * it is was shown by `claim`; the time and the version are conditions of the change itself.
 */
export async function editComment(
  form: EditForm,
  claim: Claim | undefined,
  sender: Sender,
  now: Date,
): Promise<ChangeState> {
  const { comment: id, version, text } = form
  const refuse = (why: string, problems = {}): Extract<ChangeState, { state: 'refused' }> => ({
    state: 'refused',
    words: why,
    problems,
    values: { text },
  })
  if (!claim || claim.by === 'key') return refuse(words.notYours)
  if (text.length > hugeText) return refuse('', { text: words.textHuge })
  if (!isVisible(text)) return refuse('', { text: words.textMissing })
  const db = await database()
  const [row] = await db.select().from(comments).where(eq(comments.id, id))
  const article = row && findStoryBySlug(row.story)
  if (!row || !article) return refuse(words.missingComment)
  if (row.state !== 'published' && row.state !== 'held') return refuse(words.missingComment)
  const since = new Date(now.getTime() - changeableFor)
  if (row.createdAt <= since) return refuse(words.tooLate)
  const email = claim.by === 'person' ? claim.person.email : (row.email ?? '')
  const { history, ban } = await readWriterFacts(db, { writer: row.writer, email }, now)
  if (ban) return refuse(banWords(ban, readPublication().dates))

  const result = await review({
    kind: 'edit',
    text,
    name: row.name,
    email,
    parent: row.parent ?? undefined,
    comment: id,
    story: {
      slug: article.slug,
      url: readPublication().url + routes.article(article.address),
      headline: article.headline,
      policy: article.comments,
      published: article.published,
    },
    writer: row.writer,
    person: claim.by === 'person' ? claim.person : undefined,
    history: { ...history, recent: history.recent.filter((other) => other.id !== id) },
    ban,
    request: sender,
    honeypot: '',
    openedAt: undefined,
    insists: form.insists === 'yes',
    now,
  })
  if (result.outcome === 'ask') return { ...refuse(result.words ?? ''), asks: true }
  if (result.outcome === 'refuse' || result.outcome === 'discard') {
    return refuse(result.words ?? words.discarded)
  }
  // What a moderator has to look at stays at the desk until one has.
  const state = row.state === 'held' ? 'held' : stateAfter(result)
  const changed = await db.transaction(async (all) => {
    const [kept] = await all
      .update(comments)
      .set({ text, state, editedAt: now, version: sql`${comments.version} + 1` })
      .where(and(eq(comments.id, id), eq(comments.version, version), gt(comments.createdAt, since)))
      .returning({ version: comments.version })
    if (kept) await storeReview(all, id, kept.version, result)
    return kept !== undefined
  })
  if (!changed) return refuse(words.changedMeanwhile)
  discussionChanged(article.slug)
  return { state: 'done', words: state === 'published' ? words.edited : words.editHeld }
}
