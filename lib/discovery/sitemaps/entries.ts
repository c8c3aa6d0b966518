import { isPublished } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { routes } from '@/lib/routes'

/** A page that search engines should know. */
export type PageEntry = { path: string; changed?: Date }

/** When a story last changed in substance. */
export function changedAt({ updated, published }: Article): Date {
  return updated ?? published
}

/**
 * The stories that readers may see at `now`, the oldest first: a new story is then the last, and changes none
 * but the last part of the sitemap.
 */
export function publishedOldestFirst({ articles }: Catalog, now: Date): Article[] {
  return [...articles.values()].filter((article) => isPublished(article, now)).reverse()
}

/**
 * The pages around the stories in the order of the navigation, each with the newest change of what it lists.
 * A further page of a list is none of them, since every story is in the sitemap itself; neither is a tag that
 * no story carries.
 */
export function pageEntries(catalog: Catalog, published: readonly Article[]): PageEntry[] {
  const { sections, authors, tags, pages } = catalog
  const changes = newestChanges(published)
  const entry = (path: string): PageEntry => ({ path, changed: changes.get(path) })
  const about = [...pages.values()].sort((a, b) => a.order - b.order)
  return [
    entry(routes.front()),
    ...[...sections.keys()].map((id) => entry(routes.section(id))),
    ...[...authors.keys()].map((id) => entry(routes.author(id))),
    ...[...tags.keys()].map((id) => entry(routes.tag(id))).filter(({ changed }) => changed),
    entry(routes.corrections()),
    ...about.map(({ slug, updated }) => ({ path: routes.about(slug), changed: updated })),
  ]
}

/** For the path of each list: when the youngest change was made to a story in it. */
function newestChanges(published: readonly Article[]): Map<string, Date> {
  const newest = new Map<string, Date>()
  const note = (path: string, date: Date) => {
    const known = newest.get(path)
    if (!known || known < date) newest.set(path, date)
  }
  for (const article of published) {
    const changed = changedAt(article)
    note(routes.front(), changed)
    note(routes.section(article.section), changed)
    for (const id of article.authors) note(routes.author(id), changed)
    for (const id of article.tags) note(routes.tag(id), changed)
    for (const { date } of article.corrections) note(routes.corrections(), date)
  }
  return newest
}
