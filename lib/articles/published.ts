import type { Article } from '@/lib/content/schema/article'

/** Whether readers may see the article at `now`: the one rule for every surface. */
export function isPublished(article: Pick<Article, 'draft' | 'published'>, now: Date): boolean {
  return !article.draft && article.published.getTime() <= now.getTime()
}
