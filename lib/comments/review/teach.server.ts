import { reasonOf } from '@/lib/db/fault'
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { currentCatalog } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import { type Database, database } from '@/lib/db/database.server'
import { comments, reviews } from '@/lib/db/schema/comments'
import { people } from '@/lib/db/schema/people'
import { routes } from '@/lib/routes'
import { type Akismet, configuredAkismet } from './akismet/akismet.server'
import { type DecidedComment, lessonParameters } from './akismet/parameters'
import { teachClassifier } from './classifier/classifier.server'
import type { Lesson } from './classifier/model'

/** A moderator waits no longer than this for Akismet, in milliseconds. */
const longest = 3000

/**
 * Teaches the classifier, and Akismet where it is asked, what a moderator decided about a comment. After the
 * decision is stored. It never throws: a lesson that is lost is said in the log, the decision stands.
 */
export async function teach(lesson: { comment: number; lesson: Lesson }): Promise<void> {
  await teachWith(configuredAkismet(), lesson)
}

/** The same with another Akismet, or none; tests do. */
export async function teachWith(
  akismet: Akismet | undefined,
  { comment, lesson }: { comment: number; lesson: Lesson },
): Promise<void> {
  try {
    const db = await database()
    const decided = await readDecided(db, comment)
    if (!decided) return
    const before = await teachClassifier({ comment, lesson, text: decided.text })
    const believed = before ?? (await akismetVerdict(db, comment))
    if (akismet && isNews(lesson, believed)) await tell(akismet, decided, lesson)
  } catch (fault) {
    console.warn(
      `What was decided about comment ${comment} could not be taught: ${reasonOf(fault)}`,
    )
  }
}

/** Akismet learns of its own mistakes: ham is news only where it, or a moderator before, had said spam. */
function isNews(lesson: Lesson, believed: Lesson | undefined): boolean {
  return lesson === 'spam' ? believed !== 'spam' : believed === 'spam'
}

async function tell(akismet: Akismet, decided: DecidedComment, lesson: Lesson): Promise<void> {
  const { url, dates } = readPublication()
  const parameters = lessonParameters(decided, { url, language: dates.language })
  await akismet.submit(lesson, parameters, AbortSignal.timeout(longest))
}

/** Nothing where its writer has deleted it: then there is no text to learn from. */
async function readDecided(db: Database, id: number): Promise<DecidedComment | undefined> {
  const [row] = await db
    .select({ comment: comments, email: people.email, role: people.role })
    .from(comments)
    .leftJoin(people, eq(people.id, comments.person))
    .where(eq(comments.id, id))
  if (!row || row.comment.state === 'deleted') return undefined
  const { comment } = row
  return {
    text: comment.text,
    name: comment.name,
    email: comment.email ?? row.email ?? '',
    isReply: comment.parent !== null,
    createdAt: comment.createdAt,
    userAgent: comment.userAgent ?? '',
    role: row.role ?? undefined,
    akismetGuid: comment.akismetGuid ?? undefined,
    story: storyOf(comment.story),
  }
}

/** Where the story is now, by the slug it has or had. */
function storyOf(slug: string): DecidedComment['story'] {
  const { articles, bySlug, moved } = currentCatalog()
  const address = bySlug.get(slug) ?? moved.get(slug)
  const article = address === undefined ? undefined : articles.get(address)
  const { url } = readPublication()
  return {
    url: article ? `${url}${routes.article(article.address)}` : '',
    published: article?.published,
  }
}

const verdictsSchema = z.array(z.looseObject({ rule: z.string(), outcome: z.string() }))

/** What Akismet said of the comment when it was last reviewed; nothing when it was not asked. */
async function akismetVerdict(db: Database, comment: number): Promise<Lesson | undefined> {
  const [row] = await db
    .select({ verdicts: reviews.verdicts })
    .from(reviews)
    .where(eq(reviews.comment, comment))
    .orderBy(desc(reviews.id))
    .limit(1)
  const verdicts = verdictsSchema.safeParse(row?.verdicts).data ?? []
  const verdict = verdicts.find(({ rule, failure }) => rule === 'akismet' && failure === undefined)
  if (verdict?.score === undefined) return undefined
  return verdict.outcome === 'pass' ? 'ham' : 'spam'
}
