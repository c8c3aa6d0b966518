import { articleToStory } from '@/lib/articles/story'
import type { Catalog } from '@/lib/content/catalog'
import { shows } from '@/lib/content/freshness.server'
import type { Article } from '@/lib/content/schema/article'
import type { Change, Paper } from './changes'
import { type Dressing, dressingBetween } from './dressing'
import { touchedByFrame } from './frame'

/**
 * The tags of all pages that show something else after a change than before it, and of no others.
 *
 * | what changed | drawn anew |
 * |---|---|
 * | the text of a story, or what only its page says | its page |
 * | its headline, standfirst, byline, dates, kind or picture, who may comment | also every page that shows it as a card, and its discussion |
 * | its tags or authors | also the lists of those that were added or taken away |
 * | when it was published | also all lists it is in, and the front page |
 * | its corrections; the first of them changes its picture for networks, and so its card | also the list of corrections |
 * | the card of a story that has corrections | also the list of corrections |
 * | a story is new, is gone, or moves | its page, its lists, the front page, cards of it; and what says "nothing here" or redirects |
 * | an author's name or role | the author's lists, the stories, and every page that shows one of them as a card |
 * | an author's other words | the author's lists and stories |
 * | a tag's name or description | its lists, and the stories that carry it |
 * | a picture | the stories it leads with their cards, and texts that show it |
 * | a page below /about | that page; when its name or place changes, every page, because the foot names it |
 * | the lead, the strips of the front page | the front page |
 * | the description of a section | its lists, and the front page |
 * | anything else of the site, of the sections or of their order | every page |
 *
 * What dresses more than 500 stories (the name of an author who wrote that many) has every page drawn anew: that
 * costs less than to name them. Related stories below a text are chosen when its page is drawn; a new story
 * is among those of an older one from the next time that page is drawn, on the next day at the latest.
 */
export function touchedTags(
  before: Paper,
  after: Paper,
  changes: readonly Change[],
): ReadonlySet<string> {
  const dressing = dressingBetween(before.catalog, after.catalog)
  return new Set([
    ...changes.flatMap((change) => touchedByStory(change, before, after)),
    ...touchedByFrame(before.catalog, after.catalog),
    ...touchedByDressing(dressing, after),
  ])
}

/** More stories than that are not named one by one. */
const mostNamed = 500

function touchedByStory(change: Change, before: Paper, after: Paper): string[] {
  switch (change.kind) {
    case 'added':
      return [...itself(change.after), ...placesOf(change.after), shows.nothing]
    case 'gone':
      return [...itself(change.before), ...placesOf(change.before), shows.nothing]
    case 'moved': {
      const { before: former, after: present } = change
      return [
        ...[former, present].flatMap((article) => [...itself(article), ...placesOf(article)]),
        shows.nothing,
      ]
    }
    case 'changed':
      return touchedByEdit(change.before, change.after, before, after)
    default:
      return change satisfies never
  }
}

function touchedByEdit(one: Article, other: Article, before: Paper, after: Paper): string[] {
  const { address } = other
  const card = !isEqual(shownElsewhere(one, before.catalog), shownElsewhere(other, after.catalog))
  const corrected = one.corrections.length + other.corrections.length > 0
  return [
    shows.article(address),
    ...(card ? [shows.card(address)] : []),
    ...(corrected && (card || !isEqual(one.corrections, other.corrections))
      ? [shows.corrections]
      : []),
    ...(one.published.getTime() === other.published.getTime()
      ? [
          ...notInBoth(one.tags, other.tags).map(shows.tag),
          ...notInBoth(one.authors, other.authors).map(shows.author),
        ]
      : [...placesOf(one), ...placesOf(other)]),
    // A former slug that was added redirects from now on, where nothing was.
    ...(isEqual(one.oldSlugs, other.oldSlugs) ? [] : [shows.nothing]),
  ]
}

/** What other pages than its own show of a story: its card, and its discussion at an address of its own. */
function shownElsewhere(article: Article, catalog: Catalog): unknown {
  const { comments, oldSlugs, corrections } = article
  return [articleToStory(article, catalog), comments, oldSlugs, corrections.length > 0]
}

function itself({ address }: Article): string[] {
  return [shows.article(address), shows.card(address)]
}

/** The lists that a story is in. */
function placesOf({ section, tags, authors, corrections }: Article): string[] {
  return [
    shows.front,
    shows.section(section),
    ...tags.map(shows.tag),
    ...authors.map(shows.author),
    ...(corrections.length > 0 ? [shows.corrections] : []),
  ]
}

function touchedByDressing(
  { bylines, authors, tags, media }: Dressing,
  { catalog }: Paper,
): string[] {
  const lists = [...[...authors].map(shows.author), ...[...tags].map(shows.tag)]
  const pictures = [...media].map(shows.medium)
  if (lists.length + pictures.length === 0) return []
  const touched: string[] = []
  let stories = 0
  for (const article of catalog.articles.values()) {
    const card =
      article.authors.some((id) => bylines.has(id)) ||
      (article.image !== undefined && media.has(article.image.src))
    const page =
      card ||
      article.authors.some((id) => authors.has(id)) ||
      article.tags.some((id) => tags.has(id))
    if (!page) continue
    stories += 1
    if (stories > mostNamed) return [shows.publication]
    touched.push(shows.article(article.address), ...(card ? [shows.card(article.address)] : []))
    if (card && article.corrections.length > 0) touched.push(shows.corrections)
  }
  return [...lists, ...pictures, ...touched]
}

function notInBoth(one: readonly string[], other: readonly string[]): string[] {
  return [...one.filter((id) => !other.includes(id)), ...other.filter((id) => !one.includes(id))]
}

/** By what they say; both come from the same schema, with their fields in the same order. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
