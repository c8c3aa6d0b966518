import { expect, test } from 'vitest'
import { type Comment, deepest, placeOf } from './comment'
import { drawn } from './newsroom.fixture'
import { growBranches, readingOrder } from './threads'

/** Comment `id` in answer to `parent`, at its right depth in thread 1. */
function aComment(id: number, parent?: Comment, gone?: Comment['gone']): Comment {
  const place = placeOf(parent)
  return {
    id,
    parent: place.parent,
    thread: place.thread ?? id,
    depth: place.depth,
    gone,
    name: 'Cleo',
    badge: undefined,
    text: 'Words.',
    version: 0,
    createdAt: new Date(0),
    editedAt: undefined,
    featured: false,
    respect: 0,
  }
}

test('nothing grows out of nothing', () => {
  expect(growBranches([])).toEqual([])
})

test('answers stand below what they answer, in the order in which they came', () => {
  const one = aComment(1)
  const two = aComment(2, one)
  const three = aComment(3, one)
  expect(drawn(growBranches([one, two, three, aComment(4, two), aComment(5)]))).toBe('1(2(4) 3) 5')
})

test('the order in which they are given is kept, also when an answer comes first', () => {
  const one = aComment(1)
  expect(drawn(growBranches([aComment(9), aComment(3, one), one, aComment(2, one)]))).toBe(
    '9 1(3 2)',
  )
})

test('an answer to what is not here stands at the top', () => {
  expect(drawn(growBranches([aComment(7, aComment(1)), aComment(8)]))).toBe('7 8')
})

test('a hundred answers to each other are no deeper than four, and stand beside one another', () => {
  const chain = [aComment(1)]
  for (let id = 2; id <= 100; id++) chain.push(aComment(id, chain.at(-1)))
  expect(Math.max(...chain.map(({ depth }) => depth))).toBe(deepest)
  const beside = Array.from({ length: 96 }, (_, n) => n + 5).join(' ')
  expect(drawn(growBranches(chain))).toBe(`1(2(3(4(${beside}))))`)
})

test('what is gone stays for what answers it, and goes without', () => {
  const one = aComment(1, undefined, 'deleted')
  const two = aComment(2, one, 'removed')
  const three = aComment(3, two)
  expect(drawn(growBranches([one, two, three, aComment(4, one, 'deleted')]))).toBe('1(2(3))')
  expect(growBranches([one, two])).toEqual([])
  expect(growBranches([aComment(5, undefined, 'removed')])).toEqual([])
})

test('what is gone at the deepest stays beside what answers it', () => {
  const chain = [aComment(1)]
  for (let id = 2; id <= 5; id++)
    chain.push(aComment(id, chain.at(-1), id === 5 ? 'deleted' : undefined))
  expect(drawn(growBranches(chain))).toBe('1(2(3(4)))')
  expect(drawn(growBranches([...chain, aComment(6, chain.at(-1))]))).toBe('1(2(3(4(5 6))))')
})

test('what was given is not changed by it', () => {
  const comments = [aComment(1), aComment(2, aComment(1))]
  const before = structuredClone(comments)
  growBranches(comments)
  expect(comments).toEqual(before)
})

test('everything is read from top to bottom', () => {
  const one = aComment(1)
  const two = aComment(2, one)
  const branches = growBranches([one, two, aComment(3, one), aComment(4, two), aComment(5)])
  expect(readingOrder(branches).map(({ id }) => id)).toEqual([1, 2, 4, 3, 5])
})

test.each([
  [undefined, { parent: undefined, thread: undefined, depth: 0 }],
  [
    { id: 5, thread: 5, depth: 0 },
    { parent: 5, thread: 5, depth: 1 },
  ],
  [
    { id: 9, thread: 5, depth: 3 },
    { parent: 9, thread: 5, depth: 4 },
  ],
  [
    { id: 9, thread: 5, depth: 4 },
    { parent: 9, thread: 5, depth: 4 },
  ],
])('what answers %j stands at %j', (parent, place) => {
  expect(placeOf(parent)).toEqual(place)
})
