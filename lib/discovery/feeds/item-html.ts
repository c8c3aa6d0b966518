import { pictureToDraw } from '@/lib/articles/story'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { type DateStyle, formatDay } from '@/lib/dates'
import { element, type Xml } from '../xml'

/**
 * The story as a feed reader shows it. Who reads it there must learn as much as on the page: what sets it in
 * context and that it was corrected come first, what was wrong, what it rests on and how it was made last.
 */
export function itemHtml(
  article: Article,
  body: string,
  { catalog, url }: { catalog: Catalog; url: string },
): string {
  const { language, timeZone } = catalog.site
  const dates = { language, timeZone }
  const before = [...notices(article, dates), picture(article, catalog, url)]
  const after = [...corrections(article, dates), ...sources(article), ...disclosures(article)]
  return [...before, body, ...after].filter((part) => part !== undefined).join('\n')
}

function notices({ notice, corrections: [last] }: Article, dates: DateStyle): Xml[] {
  const corrected =
    last && `This story was corrected on ${formatDay(last.date, dates)}; what changed is below it.`
  return [notice, corrected].flatMap((words) =>
    words ? [element('p', {}, [element('em', {}, words)])] : [],
  )
}

function picture({ image }: Article, catalog: Catalog, url: string): Xml | undefined {
  const drawn = image && pictureToDraw(image, catalog)
  if (!drawn) return undefined
  const { src, width, height, alt, caption, credit } = drawn
  return element('figure', {}, [
    element('img', { src: url + src, width, height, alt }),
    element('figcaption', {}, [caption, credit].filter(Boolean).join(' ')),
  ])
}

function corrections({ corrections: all }: Article, dates: DateStyle): Xml[] {
  if (all.length === 0) return []
  const entries = all.map(({ date, text }) =>
    element('p', {}, [
      element('strong', {}, `${formatDay(date, dates)}:`),
      element('span', {}, ` ${text}`),
    ]),
  )
  return [element('h2', {}, all.length === 1 ? 'Correction' : 'Corrections'), ...entries]
}

function sources({ sources: all }: Article): Xml[] {
  if (all.length === 0) return []
  const entries = all.map(({ title, publisher, url }) =>
    element('li', {}, [element('a', { href: url }, title), element('span', {}, `, ${publisher}`)]),
  )
  return [element('h2', {}, 'Sources'), element('ol', {}, entries)]
}

function disclosures({ disclosure: { ai, sponsorship } }: Article): Xml[] {
  const words = [ai, sponsorship].flatMap((text) => (text ? [element('p', {}, text)] : []))
  return words.length > 0 ? [element('h2', {}, 'How this story was made'), ...words] : []
}
