import 'server-only'
import { findArticle } from '@/lib/articles/find'
import { currentCatalog } from '@/lib/content/current.server'
import type { Article } from '@/lib/content/schema/article'

/** The story at `section/slug`, if readers may see it at `now`; a former address leads to it as well. */
export function findStory(address: string, now: Date): Article | undefined {
  const catalog = currentCatalog()
  const [section = '', slug = ''] = address.split('/')
  const found = findArticle(section, slug, catalog, now)
  if (found.state === 'missing') return undefined
  return found.state === 'found' ? found.article : catalog.articles.get(found.to)
}

/** The story whose slug is or was `slug`. */
export function findStoryBySlug(slug: string): Article | undefined {
  const catalog = currentCatalog()
  const address = catalog.bySlug.get(slug) ?? catalog.moved.get(slug)
  return address === undefined ? undefined : catalog.articles.get(address)
}

/** Under which slugs the comments of a story may lie: it keeps them when it is renamed. */
export function slugsOf(article: Article): string[] {
  return [article.slug, ...article.oldSlugs.map((old) => old.split('/').at(-1) ?? old)]
}
