/** One page of a longer list. Pages are counted from 1. */
export type Paged<T> = { items: T[]; page: number; pages: number; total: number }

/**
 * Page `page` of `items` from `first` on, or nothing when there is no such page. The first page of an empty list
 * exists: a new section has a front.
 */
export function pageOf<T>(
  items: readonly T[],
  page: number,
  perPage: number,
  first = 0,
): Paged<T> | undefined {
  const total = items.length - first
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined
  const from = first + (page - 1) * perPage
  return { items: items.slice(from, from + perPage), page, pages, total }
}

/** A page number out of an address: 2 or more, in its one spelling; page 1 lives at the front itself. */
export function parsePageNumber(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) && text !== '1' ? Number(text) : undefined
}
