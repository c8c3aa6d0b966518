import { describe, expect, test } from 'vitest'
import { cardVersion, shareImage } from './address'
import type { Card } from './card'
import { aCard } from './card.fixture'

const picture = { name: 'sea.jpg', hash: 'abc', alt: 'The sea.' }

describe('the version', () => {
  test('is 12 hexadecimal digits', () => {
    expect(cardVersion(aCard())).toMatch(/^[0-9a-f]{12}$/)
  })

  test.each<[string, Partial<Card>]>([
    ['publication', { publication: 'Another Paper' }],
    ['language', { language: 'ja' }],
    ['overline', { overline: 'Business' }],
    ['headline', { headline: 'What the tide took' }],
    ['byline', { authors: ['Bo South'] }],
    ['order of the byline', { authors: ['Bo South', 'Ada North'] }],
    ['labels', { labels: ['Corrected'] }],
    ['year', { year: 2019 }],
    ['cover', { cover: 'culture' }],
    ['photograph', { picture }],
  ])('is another when the %s is', (_, but) => {
    expect(cardVersion(aCard(but))).not.toBe(cardVersion(aCard()))
  })

  test('does not depend on what is not drawn', () => {
    const renamed = { ...picture, name: 'ocean.jpg', alt: 'Some sea.' }
    expect(cardVersion(aCard({ of: '/elsewhere' }))).toBe(cardVersion(aCard()))
    expect(cardVersion(aCard({ picture: renamed }))).toBe(cardVersion(aCard({ picture })))
  })

  test('cannot be the same for words that stand in another place', () => {
    const one = aCard({ overline: 'A', headline: 'B', authors: ['C', 'D'] })
    expect(cardVersion(one)).not.toBe(cardVersion({ ...one, authors: ['C","D'] }))
    expect(cardVersion(one)).not.toBe(cardVersion({ ...one, overline: 'B', headline: 'A' }))
  })
})

describe('in words', () => {
  test('a card says all that is printed on it', () => {
    const card = aCard({ labels: ['Opinion', 'Corrected'], year: 2019, picture })
    expect(shareImage(card).alt).toBe(
      '“What the tide brought in”, by Ada North. World. Opinion. Corrected. 2019. The Paper. The sea.',
    )
  })

  test('the shapes without words say what they show', () => {
    expect(shareImage(aCard({ picture }), '16x9').alt).toBe('The sea.')
    expect(shareImage(aCard(), '1x1').alt).toContain('“What the tide brought in”')
  })
})

test('addresses name the page, the version and the shape', () => {
  const version = cardVersion(aCard())
  expect(shareImage(aCard())).toMatchObject({
    href: `/og/world/tides/${version}.png`,
    width: 1200,
    height: 630,
    type: 'image/png',
  })
  expect(shareImage(aCard({ of: '/' }), '4x3')).toMatchObject({
    href: `/og/${version}-4x3.png`,
    width: 1200,
    height: 900,
  })
})
