import { expect, test } from 'vitest'
import { packBytes, packValue, unpackBytes, unpackValue } from './packed.ts'
import { frameworkValue, pageValue } from './page-fixtures.ts'
import type { PageValue } from './stored-page.ts'

test.each([
  ['page', pageValue({ html: 'It’s “here” — 東京 🌍' })],
  ['page that has moved', pageValue({ html: '', rscData: undefined, segmentData: undefined })],
  [
    'feed',
    frameworkValue<Extract<PageValue, { kind: 'APP_ROUTE' }>>({
      kind: 'APP_ROUTE',
      body: Buffer.from([0, 255, 128]),
      status: 200,
      headers: { 'content-type': 'application/rss+xml' },
    }),
  ],
  [
    'redirect',
    frameworkValue<Extract<PageValue, { kind: 'REDIRECT' }>>({ kind: 'REDIRECT', props: {} }),
  ],
])('a %s comes out as it went in', (_, value) => {
  expect(unpackValue(packValue(value))).toEqual(value)
})

test('text with typographic quotes and the same data three times take little', () => {
  const words = Array.from({ length: 4_000 }, (_, n) => `“word ${(n * 7919) % 4001}”`).join(' ')
  const data = Buffer.from(words)
  const value = pageValue({ html: words, rscData: data, segmentData: new Map([['/_full', data]]) })
  expect(packValue(value).byteLength).toBeLessThan(data.byteLength / 2)
})

test('bytes come out as they went in', () => {
  expect(unpackBytes(packBytes(Buffer.from('it’s'))).toString()).toBe('it’s')
})

test('what is packed holds on to no more memory than it says', () => {
  const packed = packBytes(Buffer.from('words '.repeat(20_000)))
  expect(packed.buffer.byteLength).toBeLessThan(10_000)
})
