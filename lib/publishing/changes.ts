import { findArticle } from '@/lib/articles/find'
import { isPublished } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import { firstIndex } from '@/lib/content/in-order'
import { PatchedMap } from '@/lib/content/patched-map'
import type { Article } from '@/lib/content/schema/article'
import { lastMoment, storyLists } from '@/lib/content/story-lists'

/** What readers could see at a moment. */
export type Paper = { catalog: Catalog; moment: Date }

/**
 * What has become of a story between two papers.
 *
 * | kind | when |
 * |---|---|
 * | added | readers see it for the first time: it is new, or its minute has come, or it is no draft any more |
 * | changed | its file says something else, or an update or correction of it has come due |
 * | moved | its address now leads elsewhere: a former slug, or the same slug in another section |
 * | gone | nothing is at its address: it was deleted, made a draft, or put off |
 */
export type Change =
  | { kind: 'added'; after: Article }
  | { kind: 'changed'; before: Article; after: Article }
  | { kind: 'moved'; before: Article; after: Article }
  | { kind: 'gone'; before: Article }

/** The changes of stories, in no particular order. A story that is the same object as before costs two look-ups. */
export function changesBetween(before: Paper, after: Paper): Change[] {
  const changes: Change[] = []
  const { arrived, left } = comingsAndGoings(before, after, (change) => changes.push(change))
  for (const former of left) {
    const present = whereTo(former, after)
    if (present) arrived.delete(present)
    changes.push(
      present
        ? { kind: 'moved', before: former, after: present }
        : { kind: 'gone', before: former },
    )
  }
  for (const article of arrived) changes.push({ kind: 'added', after: article })
  return changes
}

function comingsAndGoings(before: Paper, after: Paper, edited: (change: Change) => void) {
  const arrived = new Set<Article>()
  const left: Article[] = []
  const [former, present] = [before.catalog.articles, after.catalog.articles]
  const some = mayHaveChanged(before, after)
  let kept = 0
  for (const [address, article] of some ?? present) {
    const was = former.get(address)
    if (was) kept += 1
    const isSeen = isPublished(article, after.moment)
    const wasSeen = was !== undefined && isPublished(was, before.moment)
    if (isSeen && !wasSeen) arrived.add(article)
    else if (wasSeen && !isSeen) left.push(was)
    else if (wasSeen && !isSame(was, article))
      edited({ kind: 'changed', before: was, after: article })
  }
  if (some || kept === former.size) return { arrived, left }
  for (const [address, article] of former) {
    if (!present.has(address) && isPublished(article, before.moment)) left.push(article)
  }
  return { arrived, left }
}

/**
 * The stories that have been edited, and those that name a moment which has come, or not yet: when one paper was made of
 * the other by edits alone. Looking at a hundred thousand takes longer than all else that an edit costs.
 */
function mayHaveChanged(before: Paper, after: Paper): Iterable<[string, Article]> | undefined {
  const { articles } = after.catalog
  const edited = PatchedMap.keysBetween(before.catalog.articles, articles)
  if (!edited) return undefined
  const since = Math.min(before.moment.getTime(), after.moment.getTime())
  const { byLastMoment } = storyLists(articles)
  const firstPast = firstIndex(byLastMoment, (article) => lastMoment(article) <= since)
  const due = byLastMoment.slice(0, firstPast).map(({ address }) => address)
  return [...new Set([...edited, ...due])].flatMap((address) => {
    const article = articles.get(address)
    return article ? [[address, article]] : []
  })
}

/** The story that a former address leads to now. */
function whereTo({ section, slug }: Article, { catalog, moment }: Paper): Article | undefined {
  const found = findArticle(section, slug, catalog, moment)
  return found.state === 'moved' ? catalog.articles.get(found.to) : undefined
}

/** A version of a file says the same but for updates and corrections that were not due yet. */
function isSame(one: Article, other: Article): boolean {
  if (one === other) return true
  return (
    one.hash === other.hash &&
    one.updated?.getTime() === other.updated?.getTime() &&
    one.corrections.length === other.corrections.length
  )
}
