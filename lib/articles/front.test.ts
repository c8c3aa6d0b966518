import { expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import type { Catalog } from '@/lib/content/catalog'
import { emptyCatalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { newestFirst } from '@/lib/content/story-lists'
import { composeFront } from './front'

const now = new Date('2026-03-01T00:00:00Z')

function newsroom(articles: Article[], site: Partial<Catalog['site']> = {}): Catalog {
  const sections = ['world', 'science', 'sport'].map((id) => ({ id, name: id, description: id }))
  return {
    ...emptyCatalog,
    site: { ...emptyCatalog.site, ...site },
    sections: new Map(sections.map((section) => [section.id, section])),
    articles: new Map(articles.toSorted(newestFirst).map((article) => [article.address, article])),
  }
}

function day(date: string): Partial<Article> {
  return { published: new Date(`2026-02-${date}T08:00:00Z`) }
}

const week = ['01', '02', '03', '04', '05', '06', '07'].map((date) =>
  anArticle(`world/day-${date}`, day(date)),
)

test('the editor’s lead leads, however old, and the stories named beside it follow', () => {
  const lead = { story: 'world/day-01', also: ['world/day-03'] }
  const front = composeFront(newsroom(week, { lead }), now)
  expect(front.lead?.address).toBe('world/day-01')
  expect(front.also.map(({ address }) => address)).toEqual([
    'world/day-03',
    'world/day-07',
    'world/day-06',
    'world/day-05',
  ])
})

test('a lead that is a draft gives its place to the newest story', () => {
  const draft = anArticle('world/draft', { draft: true })
  const lead = { story: 'world/draft', also: [] }
  expect(composeFront(newsroom([...week, draft], { lead }), now).lead?.address).toBe('world/day-07')
})

test('what leads is neither in the list of the latest nor in a strip', () => {
  const front = composeFront(newsroom(week), now)
  const top = [front.lead, ...front.also].map((story) => story?.address)
  const below = [...front.latest, ...front.strips.flatMap(({ stories }) => stories)]
  expect(below.filter(({ address }) => top.includes(address))).toEqual([])
  expect(below.length).toBeGreaterThan(0)
})

test('strips stand in the order of site.yaml, and a section without stories has none', () => {
  const articles = [
    ...week,
    anArticle('science/eels', day('01')),
    anArticle('science/ice', day('01')),
  ]
  const site = { frontSections: ['science', 'sport', 'world'] }
  const strips = composeFront(newsroom(articles, site), now).strips.map(({ section }) => section.id)
  expect(strips).toEqual(['science', 'world'])
})

test('an empty newsroom has an empty front', () => {
  expect(composeFront(newsroom([]), now)).toEqual({
    lead: undefined,
    also: [],
    latest: [],
    strips: [],
  })
})
