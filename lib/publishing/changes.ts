import { findArticle } from '@/lib/articles/find'
import { isPublished } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'

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

/** The changes of stories, in no particular order. An untouched story is passed by without being compared. */
export function changesBetween(before: Paper, after: Paper): Change[] {
  const changes: Change[] = []
  const arrived = new Set<string>()
  for (const article of before.catalog.articles.values()) {
    if (!isPublished(article, before.moment)) continue
    const now = visible(after, article.address)
    if (now && isSame(article, now)) continue
    if (now) changes.push({ kind: 'changed', before: article, after: now })
    else changes.push(left(article, after, arrived))
  }
  for (const article of after.catalog.articles.values()) {
    if (!isPublished(article, after.moment) || visible(before, article.address)) continue
    if (!arrived.has(article.address)) changes.push({ kind: 'added', after: article })
  }
  return changes
}

function visible({ catalog, moment }: Paper, address: string): Article | undefined {
  const article = catalog.articles.get(address)
  return article && isPublished(article, moment) ? article : undefined
}

function left(before: Article, { catalog, moment }: Paper, arrived: Set<string>): Change {
  const found = findArticle(before.section, before.slug, catalog, moment)
  const after = found.state === 'moved' ? catalog.articles.get(found.to) : undefined
  if (!after) return { kind: 'gone', before }
  arrived.add(after.address)
  return { kind: 'moved', before, after }
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
