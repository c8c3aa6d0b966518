import { expect, test } from 'vitest'
import { judge, median, type Visit } from './lighthouse-budget.ts'

const story: Visit = {
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  largestPaint: 1000,
  firstPaint: 650,
  blocked: 30,
  shift: 0,
  bytes: 80 * 1024,
  requests: 8,
}

const missed = (visit: Visit) => judge(visit).filter(({ kept }) => !kept)

test('a story at the very limit keeps every budget', () => {
  expect(missed(story)).toEqual([])
})

test.each<[keyof Visit, number, string]>([
  ['performance', 99, 'Performance'],
  ['accessibility', 99, 'Accessibility'],
  ['bestPractices', 99, 'Best practices'],
  ['seo', 99, 'SEO'],
  ['largestPaint', 1001, 'Largest paint (LCP)'],
  ['blocked', 31, 'Blocked (TBT)'],
  ['shift', 0.0001, 'Layout shift (CLS)'],
  ['bytes', 80 * 1024 + 1, 'Size'],
  ['requests', 9, 'Requests'],
])('%s of %d misses its budget, and says so by name', (measure, value, name) => {
  expect(missed({ ...story, [measure]: value }).map((judgement) => judgement.name)).toEqual([name])
})

test('the first paint is shown and not judged: the largest is', () => {
  expect(missed({ ...story, firstPaint: 9000 })).toEqual([])
})

test('one slow run of three changes nothing', () => {
  const slow = { ...story, blocked: 400, performance: 70 }
  expect(median([story, slow, story])).toEqual(story)
})
