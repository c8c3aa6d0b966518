import { publishedOf } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { storyLists } from '@/lib/content/story-lists'
import { routes } from '@/lib/routes'
import { element, type Xml, xmlDocument } from '../xml'
import { changedAt } from './entries'
import { type Place, urlEntry } from './write'

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap, read 2026-11. */
const most = { stories: 1_000, milliseconds: 2 * 86_400_000 }

/**
 * The stories of the last two days, newest first.
 *
 * @param now of the edition: what is published is what was then
 * @param clock what the window is reckoned from, since an edition can be a day old
 */
export function storiesOfTwoDays({ articles }: Catalog, now: Date, clock: Date): Article[] {
  const found: Article[] = []
  for (const article of publishedOf(storyLists(articles).all, now, most.stories)) {
    if (clock.getTime() - article.published.getTime() > most.milliseconds) break // they come newest first
    found.push(article)
  }
  return found
}

/** The news sitemap of these stories; empty is fine. */
export function newsSitemap(
  stories: readonly Article[],
  { catalog, url }: Omit<Place, 'now'>,
): string {
  const { name, language } = catalog.site
  const publication = element('news:publication', {}, [
    element('news:name', {}, name),
    element('news:language', {}, newsLanguage(language)),
  ])
  const entries = stories.map((article) =>
    urlEntry(url + routes.article(article.address), changedAt(article), [
      news(article, publication),
    ]),
  )
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  }
  return xmlDocument(element('urlset', namespaces, entries))
}

function news({ published, headline }: Article, publication: Xml): Xml {
  return element('news:news', {}, [
    publication,
    element('news:publication_date', {}, published.toISOString()),
    element('news:title', {}, headline),
  ])
}

/**
 * A language as news sitemaps name it: the code of ISO 639, and for Chinese the script.
 *
 * | BCP 47 | here |
 * |---|---|
 * | en-GB | en |
 * | zh, zh-Hans-SG | zh-cn |
 * | zh-TW, zh-HK, zh-Hant | zh-tw |
 */
export function newsLanguage(language: string): string {
  const { language: code, script } = new Intl.Locale(language).maximize()
  if (code !== 'zh') return code
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
