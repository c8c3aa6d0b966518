import { expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import { relatedArticles } from './related'

const now = new Date('2026-03-01T00:00:00Z')
const story = anArticle('world/tides', { tags: ['ocean', 'moon'] })

function related(article: typeof story, others: (typeof story)[], limit = 4) {
  return relatedArticles(article, [article, ...others], { now, limit }).map((a) => a.address)
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
