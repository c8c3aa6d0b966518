import { expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import { emptyCatalog } from '@/lib/content/catalog'
import { findArticle, findLinked } from './find'

const now = new Date('2026-06-01T00:00:00Z')
const tides = anArticle('world/tides')
const draft = anArticle('world/draft', { draft: true })
const tomorrow = anArticle('world/tomorrow', { published: new Date('2026-06-02T00:00:00Z') })
const catalog = {
  ...emptyCatalog,
  articles: new Map([tides, draft, tomorrow].map((article) => [article.address, article])),
  bySlug: new Map([tides, draft, tomorrow].map(({ slug, address }) => [slug, address])),
  moved: new Map([
    ['world/waves', 'world/tides'],
    ['waves', 'world/tides'],
    ['early', 'world/tomorrow'],
  ]),
}

test.each([
  ['world', 'tides', { state: 'found', article: tides }],
  ['science', 'tides', { state: 'moved', to: 'world/tides' }],
  ['world', 'waves', { state: 'moved', to: 'world/tides' }],
  ['science', 'waves', { state: 'moved', to: 'world/tides' }],
  ['world', 'draft', { state: 'missing' }],
  ['science', 'draft', { state: 'missing' }],
  ['world', 'tomorrow', { state: 'missing' }],
  ['world', 'early', { state: 'missing' }],
  ['world', 'nothing', { state: 'missing' }],
])('a reader who asks for /%s/%s', (section, slug, found) => {
  expect(findArticle(section, slug, catalog, now)).toEqual(found)
})

test.each([
  ['/world/tides', tides],
  ['/world/tides#springs', tides],
  ['/world/draft', undefined],
  ['/world/tomorrow', undefined],
  ['/world/nothing', undefined],
])('a text that leads to %s', (href, found) => {
  expect(findLinked(href, catalog, now)).toBe(found)
})
