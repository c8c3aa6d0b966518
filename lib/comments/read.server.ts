import 'server-only'
import { sql } from 'drizzle-orm'
import { cacheLife, cacheTag } from 'next/cache'
import { shows, tieForAMoment } from '@/lib/content/freshness.server'
import type { Article } from '@/lib/content/schema/article'
import { database } from '@/lib/db/database.server'
import { reasonOf } from '@/lib/db/fault'
import { env } from '@/lib/env.server'
import type { DiscussionOrder } from '@/lib/routes'
import { noteFailure, presentAttempt } from './attempt.server'
import { type Discussion, type DiscussionPage, type SingleThread, shown } from './discussion'
import {
  hasPlace,
  list,
  type OfStory,
  selectComments,
  selectThreads,
} from './select-threads.server'
import { slugsOf } from './story.server'
import { growBranches } from './threads'

/** What the page of a story shows of its discussion. It never throws: readers keep reading. */
export async function getDiscussion(article: Article): Promise<Discussion> {
  const discussion = await known(() => readDiscussion(ask(article)))
  return discussion ?? { state: 'unknown' }
}

/** Page `page` of the whole discussion; `missing` when there is no such page. */
export async function listDiscussion(
  article: Article,
  order: DiscussionOrder,
  page: number,
): Promise<DiscussionPage | 'missing' | 'unknown'> {
  return (await known(() => readPage(ask(article), order, page))) ?? 'unknown'
}

/** A comment by itself, with page `page` of what answers it; `missing` when readers see no such comment. */
export async function getThread(
  article: Article,
  id: number,
  page: number,
): Promise<SingleThread | 'missing' | 'unknown'> {
  return (await known(() => readThread(ask(article), id, page))) ?? 'unknown'
}

/** Of what is read. An answer is kept by all of this, so `attempt` keeps a failed one from being the last. */
type Asked = OfStory & { slug: string; attempt: number }

function ask(article: Article): Asked {
  const { slug, authors } = article
  return { slug, slugs: slugsOf(article), authors, attempt: presentAttempt() }
}

/** What `read` says; nothing when the database cannot be reached, and then the page is soon drawn again. */
async function known<Value>(read: () => Promise<Value | undefined>): Promise<Value | undefined> {
  const value = await read()
  if (value === undefined) {
    noteFailure()
    await tieForAMoment()
  }
  return value
}

/** A cached function must not throw: the framework would take the page down with it, whoever catches it. */
async function unlessDown<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read()
  } catch (fault) {
    console.error(`A discussion could not be read: ${reasonOf(fault)}`)
    return undefined
  }
}

async function readDiscussion(story: Asked): Promise<Discussion | undefined> {
  'use cache'
  keepUntilItChanges(story)
  if (env.isBuild) return { state: 'known', count: 0, threads: [], moreThreads: 0 }
  return unlessDown(async () => {
    const db = await database()
    const { threads, counts } = await selectThreads(db, story, {
      order: 'oldest',
      featuredFirst: true,
      offset: 0,
      limit: shown.threads,
      replies: shown.repliesOnStory,
    })
    const moreThreads = counts.threads - threads.length
    return { state: 'known', count: counts.comments, threads, moreThreads }
  })
}

async function readPage(
  story: Asked,
  order: DiscussionOrder,
  page: number,
): Promise<DiscussionPage | 'missing' | undefined> {
  'use cache'
  keepUntilItChanges(story)
  if (env.isBuild) return 'missing'
  return unlessDown(async () => {
    const db = await database()
    const { threads, counts } = await selectThreads(db, story, {
      order,
      offset: (page - 1) * shown.threads,
      limit: shown.threads,
      replies: shown.repliesInList,
    })
    const pages = Math.max(1, Math.ceil(counts.threads / shown.threads))
    if (page > pages) return 'missing'
    return { order, count: counts.comments, threads, page, pages }
  })
}

async function readThread(
  story: Asked,
  id: number,
  page: number,
): Promise<SingleThread | 'missing' | undefined> {
  'use cache'
  keepUntilItChanges(story)
  if (env.isBuild) return 'missing'
  return unlessDown(async () => {
    const db = await database()
    const ofStory = sql`c.story in ${list(story.slugs)}`
    const [comment] = await selectComments(db, story, sql`c.id = ${id} and ${ofStory}`)
    if (!comment) return 'missing'
    const above = await selectComments(
      db,
      story,
      sql`c.id in (with recursive above as (
        select id, parent from comments where id = ${comment.parent ?? null}::bigint
        union all select u.id, u.parent from comments u join above on u.id = above.parent
      ) select id from above)`,
    )
    const below = sql`with recursive below as (
        select id, state from comments where parent = ${id}
        union all select d.id, d.state from comments d join below on d.parent = below.id
      ) select id from below`
    const replies = await selectComments(db, story, sql`c.id in (${below}) and ${hasPlace}`, {
      limit: shown.repliesAlone + 1,
      offset: (page - 1) * shown.repliesAlone,
    })
    const branches = growBranches(replies.slice(0, shown.repliesAlone))
    const isOver = page > 1 && replies.length === 0
    if (isOver || (comment.gone && branches.length === 0)) return 'missing'
    const pages = replies.length > shown.repliesAlone ? page + 1 : page
    return { comment, above, below: branches, page, pages }
  })
}

/** A cached function says so itself; what it read is forgotten when somebody has said something. */
function keepUntilItChanges({ slug }: Asked): void {
  cacheTag(shows.discussion(slug))
  cacheLife({ stale: 300, revalidate: day, expire: 30 * day })
}

const day = 86_400
