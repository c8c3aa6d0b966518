import { describe, expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import type { Article } from '@/lib/content/schema/article'
import { aCatalog, hostile, url } from '../newsroom.fixture'
import { newsLanguage, newsSitemap, storiesOfTwoDays } from './news'
import { divideSitemap, parsePartNumber } from './parts'
import { streamOf } from './stream'
import { sitemapIndex, sitemapPieces } from './write'

const now = new Date('2026-06-01T00:00:00Z')

function partsWith(articles: Article[]): string[] {
  const catalog = aCatalog(articles)
  const place = { catalog, now, url }
  return divideSitemap(catalog, now, url).map((part) => [...sitemapPieces(part, place)].join(''))
}

function locations(xml = ''): string[] {
  return [...xml.matchAll(/<loc>([^<]+)/g)].map(([, loc = '']) => loc.replace(url, ''))
}

describe('the sitemap', () => {
  const older = anArticle('world/older', { published: new Date('2026-01-01T08:00:00Z') })
  const newer = anArticle('world/newer', {
    published: new Date('2026-02-01T08:00:00Z'),
    updated: new Date('2026-02-03T08:00:00Z'),
    tags: ['ocean'],
    image: { src: 'quay.jpg', alt: 'A quay', credit: 'Ben' },
  })

  test('has the pages first and then the stories, the oldest first', () => {
    const [pages, stories] = partsWith([newer, older])
    expect(locations(pages)).toEqual([
      '/',
      '/world',
      '/authors/ada',
      '/authors/ben',
      '/tags/ocean',
      '/corrections',
    ])
    expect(locations(stories)).toEqual(['/world/older', '/world/newer'])
    expect(pages).toContain('/world</loc><lastmod>2026-02-03T08:00:00.000Z</lastmod>')
  })

  test('says when a story changed, and shows its pictures', () => {
    const story = partsWith([newer])[1]
    expect(story).toContain('<lastmod>2026-02-03T08:00:00.000Z</lastmod>')
    expect(story).toMatch(/<image:loc>https:\/\/paper.example\/og\/world\/newer\/\w{12}-16x9.png</)
    expect(story).toContain('<image:loc>https://paper.example/media/quay.jpg?v=abcdef01<')
  })

  test('a new story changes no earlier one', () => {
    const before = partsWith([older])[1]?.split('\n') ?? []
    const after = partsWith([older, newer])[1]?.split('\n') ?? []
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
  })

  test('drafts and stories of tomorrow are not in it', () => {
    const hidden = [
      anArticle('world/draft', { draft: true, tags: ['unused'] }),
      anArticle('world/tomorrow', { published: new Date('2026-06-02T00:00:00Z') }),
    ]
    const parts = partsWith(hidden)
    expect(parts).toHaveLength(1)
    expect(parts.join('')).not.toMatch(/draft|tomorrow|unused|lastmod/)
  })

  test('the index names every part with its last change', () => {
    const catalog = aCatalog([older])
    const index = sitemapIndex(divideSitemap(catalog, now, url), url)
    expect(locations(index)).toEqual(['/sitemaps/1.xml', '/sitemaps/2.xml'])
    expect(index).toContain('2.xml</loc><lastmod>2026-01-01T08:00:00.000Z</lastmod>')
  })

  test('120,000 stories are three parts, each within what is allowed', () => {
    const catalog = aCatalog(
      Array.from({ length: 120_000 }, (_, n) => anArticle(`world/story-${n}`, { hash: '' })),
    )
    const parts = divideSitemap(catalog, now, url)
    expect(parts.map(({ entries }) => entries.length)).toEqual([5, 50_000, 50_000, 20_000])
  })

  test('very long addresses make smaller parts', () => {
    const long = (n: number) => anArticle(`world/${'long-'.repeat(200)}${n}`)
    const catalog = aCatalog(Array.from({ length: 30_000 }, (_, n) => long(n)))
    const [, part] = divideSitemap(catalog, now, url)
    if (!part) throw new Error('There is no part of stories')
    let bytes = 0
    for (const piece of sitemapPieces(part, { catalog, now, url })) bytes += piece.length
    expect(bytes).toBeLessThan(50_000_000)
    expect(part.entries.length).toBeLessThan(30_000)
  })
})

test.each(['0.xml', '01.xml', '-1.xml', '1e3.xml', '1', '1.XML', '1.xml.gz', ' 1.xml', '٣.xml'])(
  'no part is called %s',
  (name) => {
    expect(parsePartNumber(name)).toBeUndefined()
  },
)

test('a part is called by its number', () => {
  expect(parsePartNumber('12.xml')).toBe(12)
})

describe('a stream', () => {
  test('has every piece, and begins anew each time', async () => {
    const pieces = function* () {
      for (let n = 0; n < 30_000; n += 1) yield `${n} ⚓\n`
    }
    const whole = [...pieces()].join('')
    expect(await new Response(streamOf(pieces)).text()).toBe(whole)
    expect(await new Response(streamOf(pieces)).text()).toBe(whole)
  })

  test('is made no faster than it is read, and ends with its reader', async () => {
    let made = 0
    let closed = false
    const reader = streamOf(function* () {
      try {
        for (;;) {
          made += 1
          yield '.'.repeat(1_000)
        }
      } finally {
        closed = true
      }
    }).getReader()
    await reader.read()
    expect(made).toBeLessThan(200)
    await reader.cancel()
    expect(closed).toBe(true)
  })
})

describe('the news sitemap', () => {
  const at = (hours: number, but: Partial<Article> = {}) =>
    anArticle(`world/h${hours}`, {
      published: new Date(now.getTime() - hours * 3_600_000),
      ...but,
    })

  test('has the stories of the last two days by the clock, newest first', () => {
    const catalog = aCatalog([at(1), at(47), at(48), at(49), at(2, { draft: true }), at(-1)])
    const found = (clock: Date) => storiesOfTwoDays(catalog, now, clock).map(({ slug }) => slug)
    expect(found(now)).toEqual(['h1', 'h47', 'h48'])
    expect(found(new Date(now.getTime() + 7_200_000))).toEqual(['h1'])
  })

  test('has a thousand at most', () => {
    const many = Array.from({ length: 1_200 }, (_, n) =>
      anArticle(`world/n${n}`, { published: now }),
    )
    expect(storiesOfTwoDays(aCatalog(many), now, now)).toHaveLength(1_000)
  })

  test.each(Object.entries(hostile))('carries a headline that %s', (_, headline) => {
    const xml = newsSitemap([at(1, { headline })], { catalog: aCatalog([]), url })
    expect(xml).toContain('<news:name>The Paper</news:name><news:language>en</news:language>')
    expect(xml.match(/<[a-z:]*title>/g)).toHaveLength(1)
    expect(xml).not.toMatch(/<script|<b>|]]>/)
  })

  test.each([
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
    ['fil', 'fil'],
    ['zh', 'zh-cn'],
    ['zh-Hans-SG', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
    ['zh-Hant', 'zh-tw'],
  ])('names %s as %s', (language, name) => {
    expect(newsLanguage(language)).toBe(name)
  })
})
