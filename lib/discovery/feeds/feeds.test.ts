import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import type { Catalog } from '@/lib/content/catalog'
import { aCatalog, hostile, url } from '../newsroom.fixture'
import { feedToAtom } from './atom'
import { correctionItems, correctionsScope } from './corrections'
import { composeFeed, storiesOf, storiesPerFeed } from './feed'
import { articleToItem } from './item'
import { feedToJson } from './json'
import { feedToRss } from './rss'
import { findScope } from './scope'

const now = new Date('2026-06-01T00:00:00Z')

function feedOf(catalog: Catalog, of = '') {
  const scope = findScope(of, catalog)
  if (!scope) throw new Error(`There is no feed of ${of}`)
  const place = { catalog, now, url }
  const items = storiesOf(scope, catalog, now).map((article) =>
    articleToItem(article, '<p>Body ]]> & more.</p>', place),
  )
  return composeFeed(scope, items, place)
}

const told = anArticle('world/tides', {
  headline: 'The tides of March',
  authors: ['ada', 'ben', 'gone'],
  tags: ['ocean', 'gone'],
  published: new Date('2026-03-01T08:00:00Z'),
  updated: new Date('2026-03-02T08:00:00Z'),
  image: { src: 'quay.jpg', alt: 'A quay', caption: 'The quay.', credit: 'Ben' },
  notice: 'This story is from an archive.',
  sources: [{ title: 'Tables', publisher: 'The office', url: 'https://office.example/?a&b' }],
  corrections: [{ date: new Date('2026-03-03T08:00:00Z'), text: 'It was May.' }],
  disclosure: { sponsorship: 'A harbour paid.' },
})
const catalog = aCatalog([told], { hub: 'https://hub.example/' })

describe('what a reader finds in a feed', () => {
  test('in RSS', async () => {
    const rss = feedToRss(feedOf(catalog))
    expect(rss).toContain('<dc:creator>Ada &amp; Co</dc:creator><dc:creator>Ben Quay</dc:creator>')
    expect(rss).toContain('<atom:updated>2026-03-02T08:00:00.000Z</atom:updated>')
    expect(rss).toContain('<pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate>')
    expect(rss).toContain('<lastBuildDate>Tue, 03 Mar 2026 08:00:00 GMT</lastBuildDate>')
    expect(rss).toContain('<guid isPermaLink="true">https://paper.example/world/tides</guid>')
    expect(rss).toContain('<atom:link rel="hub" href="https://hub.example/"/>')
    expect(rss).toMatch(/<media:content url="https:\/\/paper.example\/media\/quay.jpg[^>]*jpeg"/)
    expect(rss).toMatch(
      /<media:thumbnail url="https:\/\/paper.example\/og\/world\/tides\/[^>]*630"/,
    )
    const { items } = await new Parser().parseString(rss)
    expect(items[0]?.categories).toMatchObject([{ _: 'World' }, { _: 'The ocean' }])
    expect(items[0]?.['content:encoded']).toContain('<p>Body ]]> & more.</p>')
  })

  test('in Atom', () => {
    const atom = feedToAtom(feedOf(catalog, '/world'))
    expect(atom).toContain('<title>World — The Paper</title>')
    expect(atom).toContain('<id>https://paper.example/world/atom.xml</id>')
    expect(atom).toContain('<updated>2026-03-03T08:00:00.000Z</updated>')
    expect(atom).toContain(
      '<author><name>Ben Quay</name><uri>https://paper.example/authors/ben</uri></author>',
    )
    expect(atom).toContain('<category term="world" scheme="https://paper.example/" label="World"/>')
  })

  test('in JSON Feed', () => {
    const feed = JSON.parse(feedToJson(feedOf(catalog, '/authors/ben')))
    expect(feed).toMatchObject({
      title: 'Ben Quay — The Paper',
      feed_url: 'https://paper.example/authors/ben/feed.json',
      home_page_url: 'https://paper.example/authors/ben',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [
        {
          id: 'https://paper.example/world/tides',
          authors: [{ name: 'Ada & Co' }, { name: 'Ben Quay' }],
          tags: ['World', 'The ocean'],
          date_published: '2026-03-01T08:00:00.000Z',
          date_modified: '2026-03-02T08:00:00.000Z',
        },
      ],
    })
  })

  test('what sets a story in context, and that it was corrected, comes before its body', () => {
    const { html = '' } = feedOf(catalog).items[0] ?? {}
    const order = [
      'from an archive',
      'was corrected on 3 March 2026',
      'src="https://paper.example/media/quay.jpg',
      'The quay. Ben',
      'Body',
      'It was May.',
      'https://office.example/?a&amp;b',
      'A harbour paid.',
    ].map((words) => html.indexOf(words))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
})

describe('a headline that', () => {
  test.each(Object.entries(hostile))('%s is the same in every format', async (_, headline) => {
    const feed = feedOf(aCatalog([anArticle('world/a', { headline })]))
    for (const xml of [feedToRss(feed), feedToAtom(feed)]) {
      const { items } = await new Parser().parseString(xml)
      expect(items.map(({ title }) => title)).toEqual([headline])
    }
    expect(JSON.parse(feedToJson(feed)).items[0].title).toBe(headline)
  })
})

describe('the feed of corrections', () => {
  const minute = new Date('2026-03-03T08:00:00Z')
  const paper = aCatalog([
    anArticle('world/tides', {
      headline: 'The tides of March',
      corrections: [
        { date: new Date('2027-01-01T08:00:00Z'), text: 'Of tomorrow.' },
        { date: minute, text: 'The second & last.' },
        { date: minute, text: 'The first.' },
      ],
    }),
    anArticle('world/waves', {
      corrections: [{ date: new Date('2026-04-01T08:00:00Z'), text: 'Of another story.' }],
    }),
    anArticle('world/draft', { draft: true, corrections: [{ date: minute, text: 'Of none.' }] }),
    anArticle('world/eels'),
  ])
  const place = { catalog: paper, now, url }
  const feed = composeFeed(correctionsScope(paper), correctionItems(place), place)

  test('has each correction, the newest first, with the way to its story', async () => {
    const { items } = await new Parser().parseString(feedToRss(feed))
    expect(items.map(({ title, link, content }) => [title, link, content])).toEqual([
      [
        'Correction: The story of waves',
        'https://paper.example/world/waves#corrections',
        'Of another story.',
      ],
      [
        'Correction: The tides of March',
        'https://paper.example/world/tides#corrections',
        'The second & last.',
      ],
      [
        'Correction: The tides of March',
        'https://paper.example/world/tides#corrections',
        'The first.',
      ],
    ])
  })

  test('gives each an identity that stays when there are more', () => {
    expect(correctionItems(place).map(({ id }) => id)).toEqual([
      'https://paper.example/world/waves#corrected-2026-04-01T08:00:00.000Z',
      'https://paper.example/world/tides#corrected-2026-03-03T08:00:00.000Z-2',
      'https://paper.example/world/tides#corrected-2026-03-03T08:00:00.000Z',
    ])
    expect(feedToAtom(feed)).toContain('<id>https://paper.example/corrections/atom.xml</id>')
    expect(feedToRss(feed)).toContain('<guid isPermaLink="false">')
    expect(JSON.parse(feedToJson(feed)).home_page_url).toBe('https://paper.example/corrections')
  })
})

test('drafts and stories of tomorrow are in no feed', () => {
  const hidden = aCatalog([
    anArticle('world/draft', { draft: true }),
    anArticle('world/tomorrow', { published: new Date('2026-06-02T00:00:00Z') }),
  ])
  for (const of of ['', '/world', '/authors/ada']) expect(feedOf(hidden, of).items).toEqual([])
})

test('a feed has the newest stories and no more than fit', () => {
  const many = Array.from({ length: 30 }, (_, n) =>
    anArticle(`world/story-${n}`, { published: new Date(Date.UTC(2026, 0, n + 1)) }),
  )
  const { items } = feedOf(aCatalog(many))
  expect(items).toHaveLength(storiesPerFeed)
  expect(items[0]?.url).toBe('https://paper.example/world/story-29')
})

test('a newsroom without stories has feeds that parse', async () => {
  const feed = feedOf(aCatalog([]))
  const atom = await new Parser().parseString(feedToAtom(feed))
  expect(atom.items).toEqual([])
  expect((await new Parser().parseString(feedToRss(feed))).title).toBe('The Paper')
  expect(JSON.parse(feedToJson(feed)).items).toEqual([])
})

test('there is no feed of what does not exist', () => {
  for (const of of ['/nowhere', '/authors/nobody', '/authors', '/', '/tags/ocean'])
    expect(findScope(of, catalog), of).toBeUndefined()
})
