import { expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import { isPublished } from './published'
import { relatedArticles } from './related'

const now = new Date('2026-03-01T00:00:00Z')
const story = anArticle('world/tides', { tags: ['ocean', 'moon'] })

function related(article: typeof story, others: (typeof story)[], limit = 4) {
  const articles = new Map([article, ...others].map((one) => [one.address, one]))
  return relatedArticles(article, { articles }, { now, limit }).map((a) => a.address)
}

test('what the author names comes first, in the author’s order, even from elsewhere', () => {
  const near = anArticle('world/waves', { tags: ['ocean', 'moon'] })
  const named = [anArticle('culture/songs'), anArticle('business/boxes')]
  const article = { ...story, related: ['business/boxes', 'culture/songs'] }
  expect(related(article, [near, ...named])).toEqual([
    'business/boxes',
    'culture/songs',
    'world/waves',
  ])
})

test('a shared rare tag says more than a shared common one', () => {
  const common = ['a', 'b', 'c', 'd'].map((slug) =>
    anArticle(`science/${slug}`, { tags: ['ocean'] }),
  )
  const rare = anArticle('science/eclipse', { tags: ['moon'] })
  expect(related(story, [...common, rare])[0]).toBe('science/eclipse')
})

test('with equal tags the same section wins, then the newer story', () => {
  const elsewhere = anArticle('science/new', {
    tags: ['ocean'],
    published: new Date('2026-02-27T00:00:00Z'),
  })
  const older = anArticle('world/older', {
    tags: ['ocean'],
    published: new Date('2025-06-01T00:00:00Z'),
  })
  const newer = anArticle('world/newer', {
    tags: ['ocean'],
    published: new Date('2026-02-01T00:00:00Z'),
  })
  expect(related(story, [elsewhere, older, newer])).toEqual([
    'world/newer',
    'world/older',
    'science/new',
  ])
})

test('the story itself, drafts and stories of tomorrow are never offered, not even by name', () => {
  const draft = anArticle('world/draft', { draft: true, tags: ['ocean'] })
  const tomorrow = anArticle('world/tomorrow', {
    published: new Date('2026-03-02T00:00:00Z'),
    tags: ['ocean'],
  })
  const article = { ...story, related: ['world/tides', 'world/draft', 'world/tomorrow'] }
  expect(related(article, [draft, tomorrow])).toEqual([])
})

test('a story with nothing in common is not offered', () => {
  expect(related(story, [anArticle('culture/songs', { tags: ['music'] })])).toEqual([])
})

test('no more than asked for, and the same in every order of the input', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    anArticle(`world/story-${i}`, { tags: ['ocean'] }),
  )
  const first = related(story, many, 4)
  expect(first).toHaveLength(4)
  expect(related(story, many.toReversed(), 4)).toEqual(first)
})

test('a name given twice is offered once', () => {
  const article = { ...story, related: ['culture/songs', 'culture/songs'] }
  expect(related(article, [anArticle('culture/songs')])).toEqual(['culture/songs'])
})

test('looking only at what is near finds what looking at everything finds', () => {
  const tags = ['ocean', 'moon', 'salt', 'wind', 'rare']
  const pick = (n: number) => tags.filter((_, index) => (n * 7 + index * index) % 5 < 2)
  const articles = Array.from({ length: 400 }, (_, n) =>
    anArticle(`${['world', 'science', 'town'][n % 3]}/story-${n}`, {
      tags: n % 11 === 0 ? [] : pick(n),
      published: new Date(now.getTime() + (20 - (n % 200)) * 86_400_000),
      draft: n % 17 === 0,
    }),
  )
  const catalog = { articles: new Map(articles.map((one) => [one.address, one])) }
  for (const article of articles) {
    const found = relatedArticles(article, catalog, { now, limit: 4 })
    expect(found.map(({ address }) => address)).toEqual(bestOfAll(article, articles))
  }
})

/** The rule in the comment of \`relatedArticles\`, word for word. */
function bestOfAll(article: typeof story, articles: (typeof story)[]): string[] {
  const others = articles.filter((a) => a.address !== article.address && isPublished(a, now))
  const rarity = (tag: string) =>
    Math.log(1 + others.length / others.filter(({ tags }) => tags.includes(tag)).length)
  return others
    .map((other) => {
      const shared = other.tags.filter((tag) => article.tags.includes(tag))
      const isNear = shared.length > 0 || other.section === article.section
      const days = (now.getTime() - other.published.getTime()) / 86_400_000
      const score =
        shared.reduce((sum, tag) => sum + rarity(tag), 0) +
        (other.section === article.section ? 1.5 : 0) +
        0.5 ** (days / 180)
      return { other, score: isNear ? score : -1 }
    })
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score || (a.other.address < b.other.address ? -1 : 1))
    .slice(0, 4)
    .map(({ other }) => other.address)
}
