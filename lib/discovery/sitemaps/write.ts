import { pictureToDraw } from '@/lib/articles/story'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { routes } from '@/lib/routes'
import { shareImage } from '@/lib/share-image/address'
import { articleToCard } from '@/lib/share-image/card'
import { element, type Xml, xmlDeclaration, xmlDocument } from '../xml'
import { changedAt, type PageEntry } from './entries'
import type { SitemapPart } from './parts'

/** As of when a sitemap is written, and where the publication lives; `url` has no slash at the end. */
export type Place = { catalog: Catalog; now: Date; url: string }

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The index of all parts. */
export function sitemapIndex(parts: readonly SitemapPart[], url: string): string {
  const entries = parts.map(({ changed }, index) =>
    element('sitemap', {}, [element('loc', {}, url + routes.sitemap(index + 1)), lastmod(changed)]),
  )
  return xmlDocument(element('sitemapindex', { xmlns: sitemaps }, entries))
}

/** A part, piece by piece: together they can be tens of megabytes. */
export function* sitemapPieces(part: SitemapPart, place: Place): Generator<string> {
  const images = 'http://www.google.com/schemas/sitemap-image/1.1'
  yield `${xmlDeclaration}<urlset xmlns="${sitemaps}" xmlns:image="${images}">\n`
  if (part.of === 'pages') for (const entry of part.entries) yield `${page(entry, place)}\n`
  else for (const article of part.entries) yield `${story(article, place)}\n`
  yield '</urlset>\n'
}

/** An entry of a sitemap: where, since when, and what else a kind of sitemap adds. */
export function urlEntry(address: string, changed: Date | undefined, more: Xml[]): Xml {
  return element('url', {}, [element('loc', {}, address), lastmod(changed), ...more])
}

function page({ path, changed }: PageEntry, { url }: Place): Xml {
  return urlEntry(url + path, changed, [])
}

/** A story with the pictures that search engines may show beside it: the wide one of every story, and its own. */
function story(article: Article, { catalog, now, url }: Place): Xml {
  const wide = shareImage(articleToCard(article, catalog, now), '16x9').href
  const own = article.image && pictureToDraw(article.image, catalog)?.src
  return urlEntry(
    url + routes.article(article.address),
    changedAt(article),
    [wide, own].flatMap((src) => (src ? [image(url + src)] : [])),
  )
}

function image(address: string): Xml {
  return element('image:image', {}, [element('image:loc', {}, address)])
}

function lastmod(changed: Date | undefined): Xml | undefined {
  return changed && element('lastmod', {}, changed.toISOString())
}
