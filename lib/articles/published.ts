import { firstIndex } from '@/lib/content/in-order'
import type { Article } from '@/lib/content/schema/article'

/** Whether readers may see the article at `now`: the one rule for every surface. */
export function isPublished(article: Pick<Article, 'draft' | 'published'>, now: Date): boolean {
  return !article.draft && article.published.getTime() <= now.getTime()
}

/**
 * Where the published part of a list begins that has no drafts and is newest first (`StoryLists`): stories of the
 * future stand before it. Found without looking at all of them.
 */
export function firstPublished(list: readonly Article[], now: Date): number {
  return firstIndex(list, (article) => isPublished(article, now))
}

/** The published part of such a list, or the newest `count` of it. */
export function publishedOf(list: readonly Article[] = [], now: Date, count?: number): Article[] {
  const first = firstPublished(list, now)
  return list.slice(first, count === undefined ? undefined : first + count)
}
