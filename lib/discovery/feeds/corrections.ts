import { isPublished } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { storyLists } from '@/lib/content/story-lists'
import { type DateStyle, formatDay } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { element } from '../xml'
import { storiesPerFeed } from './feed'
import { articleToItem, type FeedItem } from './item'
import type { Scope } from './scope'

/** The feed of what was put right. Its items are not stories. */
export function correctionsScope({ site }: Catalog): Scope {
  return {
    of: routes.corrections(),
    title: `Corrections — ${site.name}`,
    description: `What ${site.name} got wrong and put right.`,
    stories: ({ corrected }) => corrected,
  }
}

/** The newest corrections of published stories as of `now`, each an item that leads to its story. */
export function correctionItems(place: { catalog: Catalog; now: Date; url: string }): FeedItem[] {
  const { catalog, now } = place
  return storyLists(catalog.articles)
    .corrected.filter((article) => isPublished(article, now))
    .slice(0, storiesPerFeed)
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .filter(({ correction }) => correction.date <= now)
    .sort((a, b) => b.correction.date.getTime() - a.correction.date.getTime())
    .slice(0, storiesPerFeed)
    .map(({ article, correction }) => item(article, correction, place))
}

function item(
  article: Article,
  correction: Article['corrections'][number],
  place: { catalog: Catalog; now: Date; url: string },
): FeedItem {
  const { date, text } = correction
  const { language, timeZone } = place.catalog.site
  const story = articleToItem(article, '', place)
  const url = `${story.url}#corrections`
  return {
    ...story,
    url,
    id: `${story.url}#corrected-${date.toISOString()}${ordinal(article, correction)}`,
    title: `Correction: ${article.headline}`,
    summary: text,
    html: html(text, { url, headline: article.headline, date }, { language, timeZone }),
    published: date,
    updated: date,
    touched: date,
  }
}

/** Two corrections of one minute are told apart by their order, counted from the oldest: that one stays. */
function ordinal({ corrections }: Article, correction: Article['corrections'][number]): string {
  const same = corrections.filter(({ date }) => date.getTime() === correction.date.getTime())
  const place = same.length - 1 - same.indexOf(correction)
  return place === 0 ? '' : `-${place + 1}`
}

function html(
  text: string,
  { url, headline, date }: { url: string; headline: string; date: Date },
  dates: DateStyle,
): string {
  const when = element('strong', {}, `${formatDay(date, dates)}:`)
  const words = element('p', {}, [when, element('span', {}, ` ${text}`)])
  const story = element('p', {}, [element('a', { href: url }, headline)])
  return [words, story].join('\n')
}
