import { describe, expect, test } from 'vitest'
import { anArticle } from './article.fixture'
import { emptyCatalog } from './catalog'
import { catalogAsOf, nextEditionAt } from './edition'

const morning = new Date('2026-03-01T08:00:00Z')

function due(...stories: [published: string, draft?: boolean][]): Date {
  const articles = stories.map(([published, draft = false], index) =>
    anArticle(`world/story-${index}`, { published: new Date(published), draft }),
  )
  return nextEditionAt(
    { ...emptyCatalog, articles: new Map(articles.map((article) => [article.address, article])) },
    morning,
  )
}

test.each([
  ['without a story to come, a day later', [['2026-02-01T08:00:00Z']], '2026-03-02T08:00:00Z'],
  [
    'when the first story to come is due',
    [['2026-03-01T09:00:00Z'], ['2026-03-01T08:30:00Z']],
    '2026-03-01T08:30:00Z',
  ],
  ['not for a draft', [['2026-03-01T09:00:00Z', true]], '2026-03-02T08:00:00Z'],
  ['not again for a story of this very minute', [['2026-03-01T08:00:00Z']], '2026-03-02T08:00:00Z'],
  [
    'a day later when the next story is a week away',
    [['2026-03-08T08:00:00Z']],
    '2026-03-02T08:00:00Z',
  ],
] as [string, [string, boolean?][], string][])('a new edition comes out %s', (_, stories, at) => {
  expect(due(...stories)).toEqual(new Date(at))
})

describe('a story with an update and a correction of this evening', () => {
  const evening = new Date('2026-03-01T20:00:00Z')
  const said = { date: new Date('2026-02-20T08:00:00Z'), text: 'It was May.' }
  const early = anArticle('world/tides', {
    updated: evening,
    corrections: [{ date: evening, text: 'It was June.' }, said],
  })
  const catalog = { ...emptyCatalog, articles: new Map([[early.address, early]]) }

  test('says nothing of them in the morning', () => {
    const told = catalogAsOf(catalog, morning).articles.get('world/tides')
    expect(told).toEqual({ ...early, updated: undefined, corrections: [said] })
  })

  test('says both in the evening, when a new edition comes out', () => {
    expect(nextEditionAt(catalog, morning)).toEqual(evening)
    expect(catalogAsOf(catalog, evening)).toBe(catalog)
  })
})
