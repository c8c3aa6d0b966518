import { publishedOf } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import type { Site } from '@/lib/content/schema/site'
import { storyLists } from '@/lib/content/story-lists'
import { type FeedFormat, routes } from '@/lib/routes'
import { shareImage } from '@/lib/share-image/address'
import { findCard } from '@/lib/share-image/card'
import type { FeedItem } from './item'
import type { Scope } from './scope'

/** A feed before it is written: the same for all formats. All addresses are absolute. */
export type Feed = {
  title: string
  description: string
  /** As BCP 47. */
  language: string
  publication: { name: string; url: string; email: string }
  /** The page that shows the same. */
  page: string
  /** Where the feed is found in each format. */
  self: Record<FeedFormat, string>
  hub?: string
  licence?: Site['licence']
  /** A square picture, and one twice as wide as high. */
  icon?: string
  logo?: string
  /** When anything was last said of its stories; nothing while there are none. */
  updated?: Date
  items: FeedItem[]
}

/**
 * How many stories a feed has: the newest. They come in full, so this is also its weight, about 200 KB and a
 * quarter of that compressed. Whoever asks once an hour misses nothing until more than twenty appear in one.
 */
export const storiesPerFeed = 20

/** The stories of a feed as of `now`, newest first. A draft or a story of tomorrow is never among them. */
export function storiesOf({ stories }: Scope, { articles }: Catalog, now: Date): Article[] {
  return publishedOf(stories(storyLists(articles)), now, storiesPerFeed)
}

/** The feed around its items. `url` is the publication's, without a slash at the end. */
export function composeFeed(
  scope: Scope,
  items: FeedItem[],
  { catalog, now, url }: { catalog: Catalog; now: Date; url: string },
): Feed {
  const { site } = catalog
  const page = scope.of || routes.front()
  const card = findCard(page, catalog, now)
  const self = (format: FeedFormat) => url + routes.feed(format, scope.of)
  return {
    title: scope.title,
    description: scope.description,
    language: site.language,
    publication: { name: site.name, url: url + routes.front(), email: site.contact.email },
    page: url + page,
    self: { rss: self('rss'), atom: self('atom'), json: self('json') },
    hub: site.hub,
    licence: site.licence,
    icon: card && url + shareImage(card, '1x1').href,
    logo: card && url + shareImage(card).href,
    updated:
      items.length > 0
        ? new Date(Math.max(...items.map(({ touched }) => touched.getTime())))
        : undefined,
    items,
  }
}
