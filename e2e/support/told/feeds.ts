import type { APIRequestContext } from '@playwright/test'
import Parser from 'rss-parser'
import { z } from 'zod'
import { type Account, iso } from './account'

/** What a feed says of a story, and the story itself as HTML. */
export type Item = Account & { html: string }

/** What each format of a section's feed says of its stories, by address. */
export async function toldByFeeds(
  request: APIRequestContext,
  section: string,
): Promise<Record<string, Map<string, Item>>> {
  const text = async (name: string) => (await request.get(`/${section}/${name}`)).text()
  return {
    RSS: await toldByXml(await text('feed.xml')),
    Atom: await toldByXml(await text('atom.xml')),
    'JSON Feed': toldByJson(await text('feed.json')),
  }
}

/** One reader for both dialects, as those of people have. */
async function toldByXml(xml: string): Promise<Map<string, Item>> {
  const parser = new Parser<object, XmlItem>({
    customFields: {
      item: [
        ['dc:creator', 'creators', { keepArray: true }],
        ['author', 'atomAuthors', { keepArray: true }],
        ['atom:updated', 'rssUpdated'],
        ['updated', 'atomUpdated'],
        ['published', 'atomPublished'],
        ['category', 'topics', { keepArray: true }],
        ['content:encoded', 'rssContent'],
      ],
    },
  })
  const { items } = await parser.parseString(xml)
  return new Map(
    items.map((item) => [
      new URL(item.link ?? '').pathname.slice(1),
      {
        headline: item.title ?? '',
        published: iso(item.atomPublished ?? item.pubDate),
        modified: iso(item.rssUpdated ?? item.atomUpdated ?? item.pubDate),
        authors: (item.creators ?? item.atomAuthors ?? []).map(nameOf),
        section: termOf(item.topics?.[0]),
        html: item.rssContent ?? item.content ?? '',
      },
    ]),
  )
}

/** What the parser finds under the names asked for: text, or an element with text and attributes. */
type XmlItem = {
  creators?: string[]
  atomAuthors?: { name?: string[] }[]
  rssUpdated?: string
  atomUpdated?: string
  atomPublished?: string
  topics?: (string | { _?: string; $?: { term?: string; label?: string } })[]
  rssContent?: string
}

function nameOf(author: string | { name?: string[] }): string {
  return typeof author === 'string' ? author : (author.name?.[0] ?? '')
}

function termOf(category: NonNullable<XmlItem['topics']>[number] | undefined): string {
  if (!category) return ''
  if (typeof category === 'string') return category
  return category.$?.label ?? category.$?.term ?? category._ ?? ''
}

function toldByJson(text: string): Map<string, Item> {
  const { items } = jsonFeed.parse(JSON.parse(text))
  return new Map(
    items.map((item) => [
      new URL(item.url).pathname.slice(1),
      {
        headline: item.title,
        published: iso(item.date_published),
        modified: iso(item.date_modified ?? item.date_published),
        authors: item.authors.map(({ name }) => name),
        section: item.tags[0] ?? '',
        html: item.content_html,
      },
    ]),
  )
}

/** So much of https://www.jsonfeed.org/version/1.1/ as is compared. */
const jsonFeed = z.object({
  items: z.array(
    z.object({
      url: z.url(),
      title: z.string(),
      date_published: z.string(),
      date_modified: z.string().optional(),
      authors: z.array(z.object({ name: z.string() })),
      tags: z.array(z.string()),
      content_html: z.string(),
    }),
  ),
})
