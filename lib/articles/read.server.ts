import 'server-only'
import type { Catalog } from '@/lib/content/catalog'
import { currentCatalog, currentEdition } from '@/lib/content/current.server'
import { asOf, shows } from '@/lib/content/freshness.server'
import type { Article } from '@/lib/content/schema/article'
import type { Author } from '@/lib/content/schema/author'
import type { Section } from '@/lib/content/schema/section'
import type { Tag } from '@/lib/content/schema/tag'
import { type Stories, type StoryLists, storyLists } from '@/lib/content/story-lists'
import { yearsBetween } from '@/lib/dates'
import { findArticle } from './find'
import { composeFront, type Front } from './front'
import { isGone } from './gone.server'
import { type Paged, pageOf } from './paging'
import { firstPublished, isPublished, publishedOf } from './published'
import { relatedArticles } from './related'
import { articleToStory, type DrawnPicture, pictureToDraw, type Story } from './story'

/** A story with everything its page shows around the body. */
export type FullStory = Story & {
  article: Article
  authorsInFull: Author[]
  tags: Tag[]
  picture?: DrawnPicture
  related: Story[]
  /** Whole years since it was last touched; from 1 on the page says so. */
  age: number
}

/** A story of which a page shows no more than its card. */
export type BriefStory = Story & { article: Article }

/** What an address of a story leads to. */
export type Lookup<S> =
  | { state: 'found'; story: S }
  | { state: 'moved'; to: string }
  | { state: 'gone' }
  | { state: 'missing' }

export type SectionFront = { section: Section; stories: Paged<Story> }
export type AuthorWork = { author: Author; stories: Paged<Story> }
export type TaggedWork = { tag: Tag; stories: Paged<Story> }

const relatedShown = 4

/** The front page. */
export async function getFront(): Promise<Front> {
  const now = await asOf([shows.front])
  const front = composeFront(currentCatalog(), now)
  const { lead, also, latest, strips } = front
  const listed = [...also, ...latest, ...strips.flatMap(({ stories }) => stories)]
  await asOf(cardsOf(lead ? [lead, ...listed] : listed))
  return front
}

/** The story at `/{section}/{slug}`, or where it lives now. A draft and a story of tomorrow are missing. */
export async function getStory(section: string, slug: string): Promise<Lookup<FullStory>> {
  return lookUp(section, slug, (article, catalog, now) => {
    const story = articleToFullStory(article, catalog, now)
    const named = [...story.related.map((other) => other.address), ...article.related]
    return { story, tags: [shows.article(article.address), ...named.map(shows.card)] }
  })
}

/** The same for a page that is not about what the story says, such as that of its discussion. */
export async function getStoryInBrief(section: string, slug: string): Promise<Lookup<BriefStory>> {
  return lookUp(section, slug, (article, catalog) => ({
    story: { ...articleToStory(article, catalog), article },
    tags: [shows.card(article.address)],
  }))
}

async function lookUp<S>(
  section: string,
  slug: string,
  draw: (article: Article, catalog: Catalog, now: Date) => { story: S; tags: string[] },
): Promise<Lookup<S>> {
  const { catalog, moment: now } = currentEdition()
  const found = findArticle(section, slug, catalog, now)
  if (found.state === 'found') {
    const { story, tags } = draw(found.article, catalog, now)
    await asOf(tags)
    return { state: 'found', story }
  }
  await asOf([shows.nothing])
  return found.state === 'missing' && isGone(`${section}/${slug}`) ? { state: 'gone' } : found
}

/** Page `page` of a section, newest first; nothing when there is no such section or page. */
export async function getSectionFront(id: string, page: number): Promise<SectionFront | undefined> {
  const section = currentCatalog().sections.get(id)
  const tag = section ? shows.section(id) : shows.nothing
  const stories = await pageOfStories(tag, page, ({ bySection }) => bySection.get(id))
  return section && stories && { section, stories }
}

/** Page `page` of what an author wrote; nothing when there is no such author or page. */
export async function getAuthorPage(id: string, page: number): Promise<AuthorWork | undefined> {
  const author = currentCatalog().authors.get(id)
  const tag = author ? shows.author(id) : shows.nothing
  const stories = await pageOfStories(tag, page, ({ byAuthor }) => byAuthor.get(id))
  return author && stories && { author, stories }
}

/** Page `page` of what carries a tag; nothing when there is no such tag or page. */
export async function getTagPage(id: string, page: number): Promise<TaggedWork | undefined> {
  const tag = currentCatalog().tags.get(id)
  const shown = tag ? shows.tag(id) : shows.nothing
  const stories = await pageOfStories(shown, page, ({ byTag }) => byTag.get(id))
  return tag && stories && { tag, stories }
}

/** The newest stories of all sections. */
export async function listLatest(count: number): Promise<Story[]> {
  const now = await asOf([shows.front])
  const catalog = currentCatalog()
  const latest = publishedOf(storyLists(catalog.articles).all, now, count).map((article) =>
    articleToStory(article, catalog),
  )
  await asOf(cardsOf(latest))
  return latest
}

/** A correction with the story it belongs to. */
export type Correction = { date: Date; text: string; story: Story }

/** The newest corrections of all published stories. */
export async function listCorrections(count: number): Promise<Correction[]> {
  const now = await asOf([shows.corrections])
  const catalog = currentCatalog()
  return newestCorrected(catalog, now, count)
    .flatMap((article) => article.corrections.map((correction) => ({ ...correction, article })))
    .sort((a, b) => b.date.getTime() - a.date.getTime())
    .slice(0, count)
    .map(({ date, text, article }) => ({ date, text, story: articleToStory(article, catalog) }))
}

async function pageOfStories(
  tag: string,
  page: number,
  listed: (lists: StoryLists) => Stories | undefined,
): Promise<Paged<Story> | undefined> {
  const now = await asOf([tag])
  const catalog = currentCatalog()
  const list = listed(storyLists(catalog.articles)) ?? []
  const found = pageOf(list, page, catalog.site.storiesPerPage, firstPublished(list, now))
  if (!found) return undefined
  const items = found.items.map((article) => articleToStory(article, catalog))
  await asOf(cardsOf(items))
  return { ...found, items }
}

/** A page depends on the cards that it shows. */
function cardsOf(stories: readonly Story[]): string[] {
  return stories.map(({ address }) => shows.card(address))
}

/** So many stories, of which each has a correction that is newer than all of any other story. */
function newestCorrected({ articles }: Catalog, now: Date, count: number): Article[] {
  const found: Article[] = []
  for (const article of storyLists(articles).corrected) {
    if (found.length === count) break
    if (isPublished(article, now)) found.push(article)
  }
  return found
}

function articleToFullStory(article: Article, catalog: Catalog, now: Date): FullStory {
  const related = relatedArticles(article, catalog, { now, limit: relatedShown })
  return {
    ...articleToStory(article, catalog),
    article,
    authorsInFull: article.authors.flatMap((id) => catalog.authors.get(id) ?? []),
    tags: article.tags.flatMap((id) => catalog.tags.get(id) ?? []),
    picture: article.image && pictureToDraw(article.image, catalog),
    related: related.map((other) => articleToStory(other, catalog)),
    age: yearsBetween(article.updated ?? article.published, now),
  }
}
