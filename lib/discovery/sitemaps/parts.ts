import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { changedAt, type PageEntry, pageEntries, publishedOldestFirst } from './entries'

/** One file of the sitemap: the pages, or a run of stories. */
export type SitemapPart =
  | { of: 'pages'; entries: readonly PageEntry[]; changed?: Date }
  | { of: 'stories'; entries: readonly Article[]; changed?: Date }

/** What https://www.sitemaps.org/protocol.html allows one file: addresses, and bytes before compression. */
const most = { addresses: 50_000, bytes: 50_000_000 }

/**
 * The parts of the sitemap as of `now`, numbered from 1 in this order. The pages have parts of their own, so
 * that a new author or tag does not move every story to another place.
 */
export function divideSitemap(catalog: Catalog, now: Date, url: string): SitemapPart[] {
  const stories = publishedOldestFirst(catalog, now)
  const pages = pageEntries(catalog, now)
  return [
    ...runs(pages, most.addresses).map((entries) => ({
      of: 'pages' as const,
      entries,
      changed: newest(entries, ({ changed }) => changed),
    })),
    ...runs(stories, storiesPerPart(stories, url)).map((entries) => ({
      of: 'stories' as const,
      entries,
      changed: newest(entries, changedAt),
    })),
  ]
}

/** As many as are allowed, unless addresses are so long that their file could be too large. */
function storiesPerPart(stories: readonly Article[], url: string): number {
  let longest = 0
  for (const { address, image } of stories) {
    // Its address is there twice, with its share image; a character can take six bytes as a reference.
    longest = Math.max(longest, 2 * address.length + 6 * (image?.src.length ?? 0))
  }
  const aroundThem = 400 + 3 * url.length
  return Math.min(most.addresses, Math.floor(most.bytes / (longest + aroundThem)))
}

function runs<Item>(items: readonly Item[], length: number): Item[][] {
  const count = Math.ceil(items.length / length)
  return Array.from({ length: count }, (_, n) => items.slice(n * length, (n + 1) * length))
}

function newest<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => Date | undefined,
): Date | undefined {
  let latest: Date | undefined
  for (const item of items) {
    const date = dateOf(item)
    if (date && (!latest || latest < date)) latest = date
  }
  return latest
}

/** The number of a part out of its file's name, in its one spelling: `3.xml`, not `03.xml` or `3e0.xml`. */
export function parsePartNumber(name: string): number | undefined {
  const digits = /^([1-9]\d{0,5})\.xml$/.exec(name)?.[1]
  return digits ? Number(digits) : undefined
}
