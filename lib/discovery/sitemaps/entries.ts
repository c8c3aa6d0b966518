import { firstPublished, isPublished, publishedOf } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { type Stories, storyLists } from '@/lib/content/story-lists'
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
  return publishedOf(storyLists(articles).all, now).reverse()
}

/**
 * The pages around the stories in the order of the navigation, each with the newest change of what it lists.
 * A further page of a list is none of them, since every story is in the sitemap itself; neither is a tag that
 * no story carries.
 */
export function pageEntries(catalog: Catalog, now: Date): PageEntry[] {
  const { sections, authors, tags, pages } = catalog
  const { all, bySection, byAuthor, byTag } = storyLists(catalog.articles)
  const entry = (path: string, list?: Stories): PageEntry => ({
    path,
    changed: newestChange(list, now),
  })
  const about = [...pages.values()].sort((a, b) => a.order - b.order)
  return [
    entry(routes.front(), all),
    ...[...sections.keys()].map((id) => entry(routes.section(id), bySection.get(id))),
    ...[...authors.keys()].map((id) => entry(routes.author(id), byAuthor.get(id))),
    ...[...tags.keys()]
      .map((id) => entry(routes.tag(id), byTag.get(id)))
      .filter(({ changed }) => changed),
    { path: routes.corrections(), changed: newestCorrection(catalog, now) },
    ...about.map(({ slug, updated }) => ({ path: routes.about(slug), changed: updated })),
  ]
}

/** When the youngest change was made to a published story of a list. */
function newestChange(list: Stories = [], now: Date): Date | undefined {
  let newest: Date | undefined
  for (let index = firstPublished(list, now); index < list.length; index += 1) {
    const changed = changedAt(list[index] as Article) // inside the list
    if (!newest || newest < changed) newest = changed
  }
  return newest
}

/** The lists of corrected stories begins with the newest correction. */
function newestCorrection({ articles }: Catalog, now: Date): Date | undefined {
  const story = storyLists(articles).corrected.find((article) => isPublished(article, now))
  const dates = story?.corrections.map(({ date }) => date.getTime()) ?? []
  return dates.length > 0 ? new Date(Math.max(...dates)) : undefined
}
