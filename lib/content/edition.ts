import type { Catalog } from './catalog'
import { firstIndex } from './in-order'
import type { Article } from './schema/article'
import { deriveStoryLists, lastMoment, type Stories, storyLists } from './story-lists'

const day = 86_400_000

/**
 * When the edition of `moment` is out of date: when the next story, update or correction of the future is due,
 * or a day later, so that "over a year old" comes true by itself.
 */
export function nextEditionAt(catalog: Catalog, moment: Date): Date {
  let next = moment.getTime() + day
  for (const { draft, published, updated, corrections } of yetToCome(catalog, moment)) {
    if (draft) continue
    for (const date of [published, updated, ...corrections.map((correction) => correction.date)]) {
      const due = date?.getTime() ?? 0
      if (due > moment.getTime() && due < next) next = due
    }
  }
  return new Date(next)
}

/**
 * The catalog without what is dated after `moment`: a correction is not announced before its minute, and no
 * story says that it changed tomorrow. Stories of the future stay in it; `isPublished` keeps them off the pages.
 */
export function catalogAsOf(catalog: Catalog, moment: Date): Catalog {
  const early = yetToCome(catalog, moment).filter((article) => isAhead(article, moment))
  if (early.length === 0) return catalog
  const told = early.map((article) => ({
    ...article,
    updated: article.updated && article.updated > moment ? undefined : article.updated,
    corrections: article.corrections.filter(({ date }) => date <= moment),
  }))
  const articles = new Map(catalog.articles)
  for (const article of told) articles.set(article.address, article)
  deriveStoryLists(catalog.articles, articles, { removed: early, added: told })
  return { ...catalog, articles }
}

/** The stories that name a moment after this one. */
function yetToCome({ articles }: Catalog, moment: Date): Stories {
  const { byLastMoment } = storyLists(articles)
  return byLastMoment.slice(
    0,
    firstIndex(byLastMoment, (article) => lastMoment(article) <= moment.getTime()),
  )
}

function isAhead({ updated, corrections }: Article, moment: Date): boolean {
  return (updated && updated > moment) || corrections.some(({ date }) => date > moment)
}
