import { expect, test } from 'vitest'
import { pageOf, parsePageNumber } from './paging'

const stories = ['a', 'b', 'c', 'd', 'e']

test.each([
  [1, ['a', 'b']],
  [3, ['e']],
])('page %i of five stories, two a page', (page, items) => {
  expect(pageOf(stories, page, 2)).toEqual({ items, page, pages: 3, total: 5 })
})

test.each([0, -1, 4, 1.5, Number.NaN])('there is no page %d', (page) => {
  expect(pageOf(stories, page, 2)).toBeUndefined()
})

test('an empty section has a first page', () => {
  expect(pageOf([], 1, 12)).toEqual({ items: [], page: 1, pages: 1, total: 0 })
})

test.each([
  ['2', 2],
  ['10', 10],
  ['1', undefined],
  ['02', undefined],
  ['2.0', undefined],
  ['-2', undefined],
  ['zwei', undefined],
  ['99999999', undefined],
])('an address that ends in page/%s', (text, page) => {
  expect(parsePageNumber(text)).toBe(page)
})
