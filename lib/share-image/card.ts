import { kindLabel } from '@/lib/articles/kind-label'
import { isPublished } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { yearsBetween } from '@/lib/dates'
import { routes } from '@/lib/routes'

/** Said of a story that had a fault, wherever it is shared. */
export const correctedLabel = 'Corrected'

/** Everything that a share image shows. Two cards that are equal have the same picture, byte for byte. */
export type Card = {
  /** The path of the page that is shared. */
  of: string
  /** The name of the publication. */
  publication: string
  /** The language of the words, as BCP 47. */
  language: string
  /** The words above the headline: the section of a story, or what kind of page it is. */
  overline: string
  headline: string
  /** The names of the byline; none on pages that nobody signs. */
  authors: string[]
  /** What readers must know before they read: the kind of story, and that it was corrected. */
  labels: string[]
  /** The year of a story that is old, so that nobody takes it for news. */
  year?: number
  /** Which cover is drawn when there is no picture: that of a section. */
  cover: string
  /** A photograph of content/media. */
  picture?: { name: string; hash: string; alt: string }
}

/**
 * The card of the page at `path`: of a story, a front, an author, a tag, or a page below /about. Nothing when
 * there is no such page at `now`, so that a made-up address draws nothing.
 */
export function findCard(path: string, catalog: Catalog, now: Date): Card | undefined {
  const article = catalog.articles.get(path.slice(1))
  if (article) return isPublished(article, now) ? articleToCard(article, catalog, now) : undefined
  const words = pageWords(path, catalog)
  const { name: publication, language } = catalog.site
  return words && { of: path, publication, language, authors: [], labels: [], ...words }
}

/** The card of a story as of `now`. */
export function articleToCard(article: Article, catalog: Catalog, now: Date): Card {
  const { headline, section, kind, corrections, published, updated } = article
  const kindOf = kindLabel[kind]
  const last = updated ?? published
  return {
    of: routes.article(article.address),
    publication: catalog.site.name,
    language: catalog.site.language,
    overline: catalog.sections.get(section)?.name ?? section,
    headline,
    authors: article.authors.flatMap((id) => catalog.authors.get(id)?.name ?? []),
    labels: [...(kindOf ? [kindOf] : []), ...(corrections.length > 0 ? [correctedLabel] : [])],
    year: yearsBetween(last, now) > 0 ? yearIn(catalog.site.timeZone, last) : undefined,
    cover: section,
    picture: pictureOf(article, catalog),
  }
}

/** The year that the page prints, which on New Year's Eve depends on the zone. */
function yearIn(timeZone: string, date: Date): number {
  const year = years.get(timeZone) ?? new Intl.DateTimeFormat('en', { year: 'numeric', timeZone })
  years.set(timeZone, year)
  return Number(year.format(date))
}

/** A formatter costs a hundred times a format, and every old story of a feed or sitemap asks. */
const years = new Map<string, Intl.DateTimeFormat>()

/** A drawing has words of its own, which would be too small here: then the cover is drawn. */
function pictureOf({ image }: Article, catalog: Catalog): Card['picture'] {
  const medium = image && catalog.media.get(image.src)
  if (!medium || medium.contentType === 'image/svg+xml') return undefined
  return { name: medium.name, hash: medium.hash, alt: image.alt }
}

function pageWords(
  path: string,
  { site, sections, authors, tags, pages }: Catalog,
): Pick<Card, 'overline' | 'headline' | 'cover'> | undefined {
  if (path === routes.front()) return { overline: site.name, headline: site.tagline, cover: '' }
  if (path === routes.corrections()) {
    return { overline: site.name, headline: 'Corrections', cover: 'corrections' }
  }
  const [first = '', second, ...rest] = path.slice(1).split('/')
  if (rest.length > 0) return undefined
  if (first === 'about') {
    const page = second === 'about' ? undefined : pages.get(second ?? 'about')
    return page && { overline: site.name, headline: page.title, cover: 'about' }
  }
  if (second === undefined) {
    const section = sections.get(first)
    return section && { overline: section.name, headline: section.description, cover: first }
  }
  if (first === 'authors') {
    const author = authors.get(second)
    return author && { overline: author.role, headline: author.name, cover: 'authors' }
  }
  const tag = first === 'tags' ? tags.get(second) : undefined
  return tag && { overline: 'Topic', headline: tag.name, cover: second }
}
