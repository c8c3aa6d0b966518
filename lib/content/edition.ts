import type { Catalog } from './catalog'

const day = 86_400_000

/**
 * When the edition of `moment` is out of date: when the next story of the future is due, or a day later, so
 * that "over a year old" comes true by itself.
 */
export function nextEditionAt(catalog: Catalog, moment: Date): Date {
  let next = moment.getTime() + day
  for (const { draft, published } of catalog.articles.values()) {
    const due = published.getTime()
    if (!draft && due > moment.getTime() && due < next) next = due
  }
  return new Date(next)
}
