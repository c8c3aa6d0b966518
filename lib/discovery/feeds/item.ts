import { pictureToDraw } from '@/lib/articles/story'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { routes } from '@/lib/routes'
import { shareImage } from '@/lib/share-image/address'
import { articleToCard } from '@/lib/share-image/card'
import { itemHtml } from './item-html'

/** A story in a feed. All addresses are absolute, pixels are pixels. */
export type FeedItem = {
  /** Its address, which is also its identity, unless it has another. */
  url: string
  /** Who it is where several items lead to one address. */
  id?: string
  title: string
  summary: string
  /** The whole story, with what a reader of the page is told around it. */
  html: string
  published: Date
  /** When it last changed in substance; else when it was published. */
  updated: Date
  /** When anything was last said of it, be it a correction. */
  touched: Date
  authors: { name: string; url: string }[]
  /** The section first, then the tags. `scheme` tells the one kind from the other. */
  categories: { id: string; name: string; url: string; scheme: string }[]
  /** The picture that networks show; every story has one. */
  image: FeedPicture
  /** The lead picture, if there is one. */
  picture?: FeedPicture
}

export type FeedPicture = {
  url: string
  type: string
  width: number
  height: number
  alt: string
  credit?: string
}

/** What story and body make of a feed's item as of `now`. */
export function articleToItem(
  article: Article,
  body: string,
  { catalog, now, url }: { catalog: Catalog; now: Date; url: string },
): FeedItem {
  const { published, updated = published, corrections } = article
  const image = shareImage(articleToCard(article, catalog, now))
  return {
    url: url + routes.article(article.address),
    title: article.headline,
    summary: article.standfirst,
    html: itemHtml(article, body, { catalog, url }),
    published,
    updated,
    touched: latest([published, updated, ...corrections.map(({ date }) => date)]),
    authors: article.authors.flatMap((id) => {
      const author = catalog.authors.get(id)
      return author ? [{ name: author.name, url: url + routes.author(id) }] : []
    }),
    categories: categoriesOf(article, catalog, url),
    image: { ...image, url: url + image.href },
    picture: pictureOf(article, catalog, url),
  }
}

function latest(moments: Date[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment.getTime())))
}

function categoriesOf(
  { section, tags }: Article,
  catalog: Catalog,
  url: string,
): FeedItem['categories'] {
  const name = catalog.sections.get(section)?.name ?? section
  return [
    { id: section, name, url: url + routes.section(section), scheme: `${url}/` },
    ...tags.flatMap((id) => {
      const tag = catalog.tags.get(id)
      const scheme = `${url}/tags/`
      return tag ? [{ id, name: tag.name, url: url + routes.tag(id), scheme }] : []
    }),
  ]
}

function pictureOf({ image }: Article, catalog: Catalog, url: string): FeedPicture | undefined {
  const drawn = image && pictureToDraw(image, catalog)
  const type = image && catalog.media.get(image.src)?.contentType
  if (!drawn || !type) return undefined
  const { src, width, height, alt, credit } = drawn
  return { url: url + src, type, width, height, alt, credit }
}
