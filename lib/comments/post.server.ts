import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { rename } from '@/lib/accounts/profile.server'
import { readPublication } from '@/lib/content/publication.server'
import type { Article } from '@/lib/content/schema/article'
import { type Database, database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { routes } from '@/lib/routes'
import { keyedHash } from '@/lib/secret.server'
import { banWords } from './ban'
import { discussionChanged } from './changed.server'
import { changeableFor, placeOf } from './comment'
import { readWriterFacts } from './facts.server'
import { formKeyOf } from './form-key'
import type { PostState, PostValues, Problems } from './form-state'
import { findProblems, type PostForm } from './post-form'
import { review } from './review/review.server'
import type { Submission } from './review/submission'
import type { Review } from './review/verdict'
import { type StoredComment, storeBeginning, storeComment } from './store.server'
import { findStory, slugsOf } from './story.server'
import { words } from './words'
import type { Writer } from './writer.server'

/** Where a comment came from. */
export type Sender = { address: string; userAgent: string; referrer: string }

/** What became of it, and whose it is: a browser may then be given the right to change it. */
export type Posted = { state: Exclude<PostState, { state: 'empty' }>; stored?: StoredComment }

/**
 * Has a comment reviewed and stores it, once for each form. The answer is meant for its writer; whatever is
 * refused gives back what was typed.
 *
 * @throws when the database cannot be reached
 */
export async function postComment(
  form: PostForm,
  writer: Writer,
  sender: Sender,
  now: Date,
): Promise<Posted> {
  const { values } = form
  const problems = findProblems({ ...values, name: writer.name }, writer.person !== undefined)
  if (Object.keys(problems).length > 0) return refused(values, '', { problems })
  const article = findStory(form.story, now)
  if (!article) return refused(values, words.missingStory)
  const db = await database()
  const parent = form.parent === undefined ? undefined : await findParent(db, form.parent, article)
  if (form.parent !== undefined && !parent) return refused(values, words.missingParent)

  const key = formKeyOf(form, writer.key)
  const { posted, ...facts } = await readWriterFacts(
    db,
    { writer: writer.key, email: writer.email },
    now,
    key,
  )
  if (facts.ban) return refused(values, banWords(facts.ban, readPublication().dates))
  const submission = submissionOf(form, { writer, sender, article, now, ...facts })
  if (posted) return accepted(posted)
  const result = await review(submission)
  switch (result.outcome) {
    case 'ask':
      return {
        state: { state: 'asked', values, spans: spansOf(result), words: result.words ?? '' },
      }
    case 'refuse':
      return refused(values, result.words ?? '', { retryAfter: result.retryAfter })
    case 'discard':
      return refused(values, words.discarded)
    case 'publish':
    case 'hold':
    case 'spam': {
      const store = parent ? storeComment : storeBeginning
      const stored = await store(db, {
        submission,
        place: placeOf(parent),
        review: result,
        formKey: key,
        wantsReplies: values.wantsReplies,
        addressHash: keyedHash('address', sender.address),
      })
      if (writer.person?.name === '') await rename(writer.person, writer.name)
      if (stored.state === 'published') discussionChanged(article.slug)
      return accepted(stored)
    }
  }
}

function accepted(stored: StoredComment): Posted {
  const state = stored.state === 'published' ? 'published' : 'held'
  const changeableUntil = new Date(stored.createdAt.getTime() + changeableFor).toISOString()
  return { state: { state, id: stored.id, changeableUntil, words: words[state] }, stored }
}

function refused(
  values: PostValues,
  why: string,
  more: { problems?: Problems<'text' | 'name' | 'email'>; retryAfter?: number | undefined } = {},
): Posted {
  const { problems = {}, retryAfter } = more
  const state = { state: 'refused' as const, values, problems, words: why }
  return { state: retryAfter === undefined ? state : { ...state, retryAfter } }
}

/** What is answered must be on the page of this very story. */
async function findParent(
  db: Database,
  id: number,
  article: Article,
): Promise<{ id: number; thread: number; depth: number } | undefined> {
  const [row] = await db
    .select({ id: comments.id, thread: comments.thread, depth: comments.depth })
    .from(comments)
    .where(
      and(
        eq(comments.id, id),
        eq(comments.state, 'published'),
        inArray(comments.story, slugsOf(article)),
      ),
    )
  return row && { ...row, thread: row.thread ?? row.id }
}

function submissionOf(
  form: PostForm,
  {
    writer,
    sender,
    article,
    now,
    history,
    ban,
  }: {
    writer: Writer
    sender: Sender
    article: Article
    now: Date
  } & Pick<Submission, 'history' | 'ban'>,
): Submission {
  return {
    kind: 'post',
    text: form.values.text,
    name: writer.name,
    email: writer.email,
    parent: form.parent,
    comment: undefined,
    story: {
      slug: article.slug,
      url: readPublication().url + routes.article(article.address),
      headline: article.headline,
      policy: article.comments,
      published: article.published,
    },
    writer: writer.key,
    person: writer.person,
    history,
    ban,
    request: sender,
    honeypot: form.honeypot,
    openedAt: form.openedAt,
    insists: form.insists,
    now,
  }
}

function spansOf({ verdicts }: Review) {
  return verdicts.at(-1)?.spans ?? []
}
