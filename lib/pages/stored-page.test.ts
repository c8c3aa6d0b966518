import { expect, test } from 'vitest'
import { frameworkValue, pageValue } from './page-fixtures.ts'
import { type PageValue, storedPage } from './stored-page.ts'

const tagged = (tags: string) => pageValue({ headers: { 'x-next-cache-tags': tags } })
const never = Number.POSITIVE_INFINITY

test.each([
  ['a life of a minute', 'front', 60, 61_000],
  ['a life without end', 'front', false, never],
  ['a moment of its own', 'front,until:5000', false, 5_000],
  ['a moment before the end of its life', 'until:5000,front', 60, 5_000],
  ['a moment after the end of its life', 'until:99000', 60, 61_000],
  ['two moments', 'until:9000,front,until:5000', 60, 5_000],
  ['something that only looks like a moment', 'until:soon,until:,not-until:1', false, never],
] as const)('a page with %s is true until then', (_, tags, revalidate, until) => {
  const cacheControl = { revalidate, expire: undefined }
  expect(storedPage(tagged(tags), 1_000, { cacheControl }).until).toBe(until)
})

test('a page knows its tags', () => {
  const { tags } = storedPage(pageValue(), 0, {})
  expect(tags).toEqual(['_N_T_/layout', '_N_T_/world/story', 'article:world/story'])
})

test('a page without headers has none', () => {
  expect(storedPage(pageValue({ headers: undefined }), 0, {}).tags).toEqual([])
})

test('a fetched answer has the tags of whoever fetched it', () => {
  const value = frameworkValue<Extract<PageValue, { kind: 'FETCH' }>>({
    kind: 'FETCH',
    data: { headers: {}, body: '', url: 'https://example.org/' },
    revalidate: 60,
    tags: ['a'],
  })
  const stored = storedPage(value, 0, { fetchCache: true, tags: ['b'] })
  expect(stored).toMatchObject({ tags: ['a', 'b'], until: never })
})
