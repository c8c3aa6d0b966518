import { expect, test } from 'vitest'
import { reservedSections, routes } from './routes'

test('every address of the publication', () => {
  expect([
    routes.front(),
    routes.section('world'),
    routes.section('world', 2),
    routes.article('world/who-owns-the-water'),
    routes.author('james-carter'),
    routes.author('james-carter', 3),
    routes.tag('shipping'),
    routes.tag('shipping', 4),
    routes.corrections(),
    routes.about(),
    routes.about('about'),
    routes.about('privacy'),
    routes.media('sea-zones.svg'),
    routes.media('sea-zones.svg', '0123456789abcdef'),
  ]).toEqual([
    '/',
    '/world',
    '/world/page/2',
    '/world/who-owns-the-water',
    '/authors/james-carter',
    '/authors/james-carter/page/3',
    '/tags/shipping',
    '/tags/shipping/page/4',
    '/corrections',
    '/about',
    '/about',
    '/about/privacy',
    '/media/sea-zones.svg',
    '/media/sea-zones.svg?v=01234567',
  ])
})

test('no section may take a first step that the software uses', () => {
  const used = [
    routes.author('a'),
    routes.tag('a'),
    routes.corrections(),
    routes.about(),
    '/media/a',
  ]
  const firstSteps = used.map((path) => path.split('/')[1])
  expect(firstSteps.filter((step) => !reservedSections.includes(step ?? ''))).toEqual([])
})
