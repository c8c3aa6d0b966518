import { expect, test } from 'vitest'
import { lineOf } from './request-line'

const read = {
  id: 'a',
  method: 'GET',
  path: '/world/first-light',
  status: 200,
  milliseconds: 1.234,
}

test.each([
  ['a page that was read', {}, 'debug'],
  ['an address where nothing is', { status: 404 }, 'debug'],
  ['a form that was sent', { method: 'POST', status: 303 }, 'info'],
  ['a page that took long', { milliseconds: 1_500 }, 'warn'],
  ['a page that broke', { status: 500 }, 'error'],
])('%s', (_, more, level) => {
  expect(lineOf({ ...read, ...more }).level).toBe(level)
})

test('a line says what was asked, what was answered and how long it took', () => {
  expect(lineOf(read)).toMatchObject({
    words: 'GET /world/first-light 200 1.2 ms',
    request: 'a',
    route: 'article',
    ms: 1.2,
  })
})

test('a reader who left is no fault of ours', () => {
  expect(lineOf({ ...read, status: 0 })).toMatchObject({
    level: 'debug',
    words: 'GET /world/first-light was given up 1.2 ms',
  })
})
