import { describe, expect, test } from 'vitest'
import { TagTimes } from './tag-times.ts'

const tags = ['front', 'article:world/story']

test('a page none of whose tags was invalidated is fresh', () => {
  const times = new TagTimes(10)
  times.invalidate(['section:world'], undefined, 200)
  expect(times.judge(tags, 100, 300)).toBe('fresh')
})

describe.each([
  ['updateTag', undefined],
  ['revalidateTag with { expire: 0 }', 0],
])('after %s', (_, seconds) => {
  test.each([
    ['before', 199, 'expired'],
    ['in the same millisecond', 200, 'expired'],
    ['after', 201, 'fresh'],
  ])('a page asked for %s is judged so', (_, renderedAt, freshness) => {
    const times = new TagTimes(10)
    times.invalidate(['front'], seconds, 200)
    expect(times.judge(tags, renderedAt, 300)).toBe(freshness)
  })
})

describe('after revalidateTag with a profile of 60 seconds', () => {
  const times = new TagTimes(10)
  times.invalidate(['front'], 60, 1_000)

  test.each([
    ['is stale at first', 1_000, 1_001, 'stale'],
    ['is stale until the last moment', 1_000, 60_999, 'stale'],
    ['is expired when the time is over', 1_000, 61_000, 'expired'],
    ['is fresh if asked for later', 1_001, 2_000, 'fresh'],
    ['is fresh if asked for later, for good', 1_001, 99_000, 'fresh'],
  ])('a page %s', (_, renderedAt, now, freshness) => {
    expect(times.judge(tags, renderedAt, now)).toBe(freshness)
  })
})

test('a profile after { expire: 0 } does not bring the expired page back', () => {
  const times = new TagTimes(10)
  times.invalidate(['front'], 0, 200)
  times.invalidate(['front'], 60, 300)
  expect(times.judge(['front'], 100, 400)).toBe('expired')
  expect(times.judge(['front'], 250, 400)).toBe('stale')
})

test('invalidating again and again does not put off the end', () => {
  const times = new TagTimes(10)
  times.invalidate(['front'], 60, 0)
  times.invalidate(['front'], 60, 50_000)
  expect(times.judge(['front'], 0, 60_000)).toBe('expired')
  times.invalidate(['front'], 60, 70_000)
  expect(times.judge(['front'], 0, 70_001)).toBe('expired')
  expect(times.judge(['front'], 65_000, 70_001)).toBe('stale')
  expect(times.judge(['front'], 65_000, 130_000)).toBe('expired')
})

test('the worst of several tags counts', () => {
  const times = new TagTimes(10)
  times.invalidate(['front'], 60, 200)
  times.invalidate(['article:world/story'], 0, 200)
  expect(times.judge(tags, 100, 300)).toBe('expired')
})

test('a forgotten tag costs drawing, never a page that is out of date', () => {
  const times = new TagTimes(2)
  times.invalidate(['front'], undefined, 100)
  times.invalidate(['a', 'b'], undefined, 200)
  expect(times.judge(['front'], 99, 300)).toBe('expired')
  expect(times.judge(['untouched'], 100, 300)).toBe('expired')
  expect(times.judge(['untouched'], 101, 300)).toBe('fresh')
})

test('a tag that is invalidated often is not the one that is forgotten', () => {
  const times = new TagTimes(2)
  times.invalidate(['front'], undefined, 100)
  times.invalidate(['a'], undefined, 200)
  times.invalidate(['front'], undefined, 300)
  times.invalidate(['b'], undefined, 400)
  expect(times.judge(['untouched'], 201, 500)).toBe('fresh')
  expect(times.judge(['front'], 300, 500)).toBe('expired')
})

describe('while changes elsewhere are not heard of', () => {
  const times = new TagTimes(10)
  times.dependOn((now) => now < 2_000)

  test.each([
    ['heard of', 100, 1_999, 'fresh'],
    ['not heard of, a second old', 2_000, 3_000, 'fresh'],
    ['not heard of, and older', 2_000, 3_001, 'expired'],
  ])('%s: judged so', (_, renderedAt, now, freshness) => {
    expect(times.judge(tags, renderedAt, now)).toBe(freshness)
  })
})

test('after a time in which anything may have changed everything is expired', () => {
  const times = new TagTimes(10)
  times.invalidateAll(200)
  expect(times.judge(['front'], 200, 300)).toBe('expired')
  expect(times.judge([], 200, 300)).toBe('expired')
  expect(times.judge(['front'], 201, 300)).toBe('fresh')
})
