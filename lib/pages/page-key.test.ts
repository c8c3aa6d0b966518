import { expect, test } from 'vitest'
import { pathOf, routeOf } from './page-key.ts'

test.each([
  ['/route-cache/APP_PAGE/0f/$/world/story', '/world/story'],
  ['/route-cache/APP_PAGE/0f/$/index', '/'],
  ['/route-cache/APP_PAGE/0f/$/index/index', '/index'],
  ['/route-cache/APP_PAGE/0f/$/index/index/story', '/index/story'],
  ['/route-cache/APP_PAGE/0f/$/indexes/story', '/indexes/story'],
  ['/route-cache/APP_PAGE/0f/$/world/story/comments/[[...view]]', '/world/story/comments'],
  ['/world/story', '/world/story'],
])('the address in %s is %s', (key, path) => {
  expect(pathOf(key)).toBe(path)
})

test('the addresses of one route share all before the address', () => {
  expect(routeOf('/route-cache/APP_PAGE/0f/$/world/story')).toBe('/route-cache/APP_PAGE/0f')
})
