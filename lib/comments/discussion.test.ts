import { expect, test } from 'vitest'
import { routes } from '@/lib/routes'
import { parseView } from './discussion'

test.each([
  [[], { kind: 'list', order: 'oldest', page: 1 }],
  [['newest'], { kind: 'list', order: 'newest', page: 1 }],
  [['most-replied'], { kind: 'list', order: 'most-replied', page: 1 }],
  [['oldest', '2'], { kind: 'list', order: 'oldest', page: 2 }],
  [['newest', '999999'], { kind: 'list', order: 'newest', page: 999_999 }],
  [['1234'], { kind: 'comment', id: 1234, page: 1 }],
  [['1234', '2'], { kind: 'comment', id: 1234, page: 2 }],
  [['999999999999999'], { kind: 'comment', id: 999_999_999_999_999, page: 1 }],
])('%j is an address', (segments, view) => {
  expect(parseView(segments)).toEqual(view)
})

test.each([
  ['oldest'],
  ['oldest', '1'],
  ['newest', '1'],
  ['1234', '1'],
  ['newest', '0'],
  ['newest', '-2'],
  ['newest', '02'],
  ['newest', '2.0'],
  ['newest', '2e3'],
  ['newest', ' 2'],
  ['newest', '2\n'],
  ['newest', '٢'],
  ['newest', '1000000'],
  ['newest', '9'.repeat(400)],
  ['newest', ''],
  ['newest', '2', '3'],
  ['newest', '2', ''],
  [''],
  ['Newest'],
  ['newest '],
  ['rudest'],
  ['constructor'],
  ['__proto__'],
  ['0'],
  ['-1'],
  ['01'],
  ['1.5'],
  ['0x1f'],
  ['1e3'],
  ['１２'],
  ['12\n'],
  ['1 or 1=1'],
  ['9999999999999999'],
  ['9'.repeat(100_000)],
  ['NaN'],
  ['Infinity'],
  ['..'],
  ['%00'],
  ['\0'],
])('/%s/%s is none', (...segments) => {
  expect(parseView(segments)).toBeUndefined()
})

test('every address that we make of a discussion is one that we read', () => {
  const made = [
    routes.discussion('a/b'),
    routes.discussion('a/b', 'oldest', 3),
    routes.discussion('a/b', 'newest'),
    routes.discussion('a/b', 'most-replied', 2),
    routes.comment('a/b', 12),
  ]
  for (const address of made) expect(parseView(address.split('/').slice(4))).toBeDefined()
})
