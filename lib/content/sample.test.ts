import { beforeAll, describe, expect, test } from 'vitest'
import { type Newsroom, readNewsroom } from './newsroom.server'
import { components } from './schema/components'
import { sourceOf } from './sources.server'

/** The publication that ships, read as a server reads it. */
let sample: Newsroom
const now = new Date('2026-11-22T12:00:00Z')

beforeAll(async () => {
  sample = await readNewsroom('content', undefined, { now })
})

test('the sample publication has no problem', () => {
  expect(sample.problems).toEqual([])
})

test('it has at least 18 stories, in six sections besides the Handbook, by five authors', () => {
  const stories = [...sample.catalog.articles.values()].filter((a) => a.section !== 'handbook')
  expect(stories.length).toBeGreaterThanOrEqual(18)
  expect(new Set(stories.map(({ section }) => section)).size).toBe(6)
  expect(new Set(stories.flatMap(({ authors }) => authors)).size).toBe(5)
})

test('every story has 500 to 1,200 words and says what it rests on', () => {
  for (const { address, wordCount, sources } of sample.catalog.articles.values()) {
    expect(wordCount, address).toBeGreaterThanOrEqual(500)
    expect(wordCount, address).toBeLessThanOrEqual(1200)
    if (!address.startsWith('handbook/')) expect(sources.length, address).toBeGreaterThanOrEqual(3)
  }
})

describe('every component is in use', () => {
  test.each(Object.keys(components))('%s', async (name) => {
    const bodies = await Promise.all(
      [...sample.catalog.articles.values()].map((article) => sourceOf(article, 'content')),
    )
    const drawn = bodies.map((body) => body.replace(/```[\s\S]*?```|`[^`]*`/g, ''))
    expect(drawn.filter((body) => body.includes(`<${name}`)).length).toBeGreaterThan(0)
  })
})

test('the seed story says that it is a sample', () => {
  const seed = sample.catalog.articles.get('world/maduro-asks-russia-for-aid')
  expect(seed?.notice).toMatch(/sample.*late 2025.*not current reporting/)
})
