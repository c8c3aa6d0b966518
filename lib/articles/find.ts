import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { isPublished } from './published'

/** The story that a link of a text leads to, `/world/tides#part`; nothing for what readers may not see at `now`. */
export function findLinked(href: string, catalog: Catalog, now: Date): Article | undefined {
  const article = catalog.articles.get(href.replace(/^\//, '').replace(/#.*$/, ''))
  return article && isPublished(article, now) ? article : undefined
}

/** What is at an address of a story. */
export type Found =
  | { state: 'found'; article: Article }
  | { state: 'moved'; to: string }
  | { state: 'missing' }

/**
 * The story at `/{section}/{slug}`, or where it lives now: after a new slug, or under its own section. A draft
 * and a story of tomorrow are missing, whoever asks and in whatever form.
 */
export function findArticle(section: string, slug: string, catalog: Catalog, now: Date): Found {
  const address = `${section}/${slug}`
  const article = catalog.articles.get(address)
  if (article && isPublished(article, now)) return { state: 'found', article }
  const to = catalog.moved.get(address) ?? catalog.bySlug.get(slug) ?? catalog.moved.get(slug)
  const target = to ? catalog.articles.get(to) : undefined
  return to && to !== address && target && isPublished(target, now)
    ? { state: 'moved', to }
    : { state: 'missing' }
}
