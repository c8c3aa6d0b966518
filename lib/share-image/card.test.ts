import { describe, expect, test } from 'vitest'
import { findCard } from './card'
import { aCatalog, today } from './card.fixture'

describe('the card of a story', () => {
  const catalog = aCatalog(
    ['world/tides', { headline: 'What the tide brought in', authors: ['ada', 'nobody'] }],
    ['world/draft', { draft: true }],
    ['world/embargoed', { published: new Date('2026-06-01T12:00:01Z') }],
  )

  test('says section, headline and the authors there are', () => {
    expect(findCard('/world/tides', catalog, today)).toMatchObject({
      of: '/world/tides',
      publication: 'The Paper',
      overline: 'World',
      headline: 'What the tide brought in',
      authors: ['Ada North'],
      labels: [],
      cover: 'world',
    })
  })

  test.each(['/world/draft', '/world/embargoed'])('%s has none yet', (path) => {
    expect(findCard(path, catalog, today)).toBeUndefined()
  })

  test('an embargoed story gets its card at its minute', () => {
    const minute = new Date('2026-06-01T12:00:01Z')
    expect(findCard('/world/embargoed', catalog, minute)).toBeDefined()
  })

  test('says what kind it is, and that it was corrected', () => {
    const analysis = aCatalog(['world/tides', { kind: 'analysis' }])
    expect(findCard('/world/tides', analysis, today)?.labels).toEqual(['Analysis'])
    const corrections = [{ date: new Date('2026-05-02T00:00:00Z'), text: 'It was Tuesday.' }]
    const corrected = aCatalog(['world/tides', { kind: 'analysis', corrections }])
    expect(findCard('/world/tides', corrected, today)?.labels).toEqual(['Analysis', 'Corrected'])
  })

  test.each([
    ['2025-06-01T12:00:01Z', undefined, undefined],
    ['2025-06-01T12:00:00Z', undefined, 2025],
    ['2019-03-01T12:00:00Z', undefined, 2019],
    ['2019-03-01T12:00:00Z', '2026-01-01T12:00:00Z', undefined],
    // In Paris the new year has begun.
    ['2018-12-31T23:30:00Z', undefined, 2019],
  ])('published %s and updated %s it shows the year %s', (published, updated, year) => {
    const dates = { published: new Date(published), updated: updated && new Date(updated) }
    const old = aCatalog(['world/tides', { ...dates, updated: dates.updated || undefined }])
    expect(findCard('/world/tides', old, today)?.year).toBe(year)
  })

  test('shows its photograph, but not a drawing, whose words would be too small', () => {
    const image = { src: 'sea.jpg', alt: 'The sea.', credit: 'Ada' }
    const medium = { name: 'sea.jpg', width: 9, height: 9, bytes: 9, hash: 'abc' }
    const withPicture = (contentType: string) => ({
      ...aCatalog(['world/tides', { image }]),
      media: new Map([['sea.jpg', { ...medium, contentType }]]),
    })
    expect(findCard('/world/tides', withPicture('image/jpeg'), today)?.picture).toEqual({
      name: 'sea.jpg',
      hash: 'abc',
      alt: 'The sea.',
    })
    expect(findCard('/world/tides', withPicture('image/svg+xml'), today)?.picture).toBeUndefined()
  })
})

describe('other pages', () => {
  test.each([
    ['/', 'The Paper', 'All of it'],
    ['/world', 'World', 'States and seas.'],
    ['/authors/ada', 'Editor', 'Ada North'],
    ['/tags/trade', 'Topic', 'Trade'],
    ['/about', 'The Paper', 'About the paper'],
    ['/about/privacy', 'The Paper', 'Privacy'],
    ['/corrections', 'The Paper', 'Corrections'],
  ])('%s is headed “%s” and says “%s”, unsigned', (path, overline, headline) => {
    const card = findCard(path, aCatalog(), today)
    expect(card).toMatchObject({ of: path, overline, headline, authors: [], labels: [] })
  })

  test.each([
    '',
    '//',
    '/nowhere',
    '/world/',
    '/world/none',
    '/world/tides/history',
    '/about/about',
    '/about/none',
    '/authors',
    '/authors/none',
    '/tags/none',
    '/constructor',
  ])('there is no card for “%s”', (path) => {
    expect(findCard(path, aCatalog(), today)).toBeUndefined()
  })
})
