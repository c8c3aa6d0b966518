import { expect, test } from 'vitest'
import { bytesOf } from './page-bytes.ts'
import { frameworkValue, pageValue } from './page-fixtures.ts'
import type { PageValue } from './stored-page.ts'

const empty = { html: '', rscData: undefined, segmentData: undefined, headers: undefined }
const nothing = bytesOf(pageValue(empty))

test.each([
  ['plain text, a byte a character', { html: 'plain' }, 5],
  ['letters of Latin-1, a byte a character', { html: 'é'.repeat(5) }, 5],
  ['text with one typographic quote, two bytes a character', { html: 'it’s' }, 8],
  ['data for the router', { rscData: Buffer.from('it’s') }, 6],
  [
    'data of segments, and their names',
    { segmentData: new Map([['/_tree', Buffer.from('tree')]]) },
    10,
  ],
  ['headers', { headers: { a: 'b' } }, 7],
])('a page weighs its %s', (_, more, bytes) => {
  expect(bytesOf(pageValue({ ...empty, ...more })) - nothing).toBe(bytes)
})

test('even an empty page weighs something', () => {
  expect(nothing).toBeGreaterThan(0)
})

test('a feed weighs its body', () => {
  const feed = (body: string) =>
    frameworkValue<Extract<PageValue, { kind: 'APP_ROUTE' }>>({
      kind: 'APP_ROUTE',
      body: Buffer.from(body),
      status: 200,
      headers: {},
    })
  expect(bytesOf(feed('<rss/>')) - bytesOf(feed(''))).toBe(6)
})
