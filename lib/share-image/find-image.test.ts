import { expect, test } from 'vitest'
import { routes } from '@/lib/routes'
import { cardVersion, shareImage } from './address'
import { findCard } from './card'
import { aCatalog, today } from './card.fixture'
import { findImage } from './find-image'

const catalog = aCatalog(['world/tides'], ['world/draft', { draft: true }])
const find = (path: string) => findImage(path, catalog, today)

test.each(['/', '/world', '/world/tides', '/authors/ada', '/about'])('%s has a picture', (of) => {
  const card = findCard(of, catalog, today)
  if (!card) throw new Error(`There is no card for ${of}`)
  expect(find(shareImage(card).href)).toEqual({ state: 'found', card, shape: 'card' })
  expect(find(shareImage(card, '1x1').href)).toEqual({ state: 'found', card, shape: '1x1' })
})

test.each(['0123456789ab', 'v1', 'CARD', '0'.repeat(200)])(
  'the version %s of a page leads to the present one, in the same shape',
  (version) => {
    const card = findCard('/world/tides', catalog, today)
    const to = routes.shareImage('/world/tides', card ? cardVersion(card) : '', '4x3')
    expect(find(`/og/world/tides/${version}-4x3.png`)).toEqual({ state: 'moved', to })
  },
)

test('a former address of a story leads to the picture at its present one', () => {
  const card = findCard('/world/tides', catalog, today)
  const version = card ? cardVersion(card) : ''
  expect(find(`/og/world/old-tides/${version}.png`)).toEqual({
    state: 'moved',
    to: `/og/world/tides/${version}.png`,
  })
})

test.each([
  '/og',
  '/og/',
  '/og/world/tides',
  '/og/world/tides/0123456789ab',
  '/og/world/tides/0123456789ab.jpg',
  '/og/world/tides/0123456789ab-2x1.png',
  '/og/world/tides/.png',
  '/og/world/draft/0123456789ab.png',
  '/og/world/none/0123456789ab.png',
  '/og/none/0123456789ab.png',
  '/og/world//tides/0123456789ab.png',
  '/og/world/../tides/0123456789ab.png',
  '/og/world%2Ftides/0123456789ab.png',
  '/og/world/tides%00/0123456789ab.png',
  '/og/world/tides/0123456789ab.png/',
  '/og/world/tides/0123456789ab.png\n',
  `/og/${'a/'.repeat(5_000)}0123456789ab.png`,
])('there is no picture at %s', (path) => {
  expect(find(path)).toEqual({ state: 'missing' })
})
