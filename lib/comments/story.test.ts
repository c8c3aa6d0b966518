import { beforeEach, describe, expect, test } from 'vitest'
import { emptyCatalog } from '@/lib/content/catalog'
import { setCurrentCatalog } from '@/lib/content/current.server'
import { noon, openNewsroom, tides } from './newsroom.fixture'
import { findStory, findStoryBySlug, slugsOf } from './story.server'

beforeEach(openNewsroom)

describe('a comment goes below the story', () => {
  test.each(['world/tides', 'world/waves', 'science/tides'])('%s', (address) => {
    expect(findStory(address, noon)?.address).toBe('world/tides')
  })

  test.each(['', 'world', 'world/', 'world/nothing', '__proto__/constructor'])(
    '%j is none',
    (address) => {
      expect(findStory(address, noon)).toBeUndefined()
    },
  )

  test('but not before it has come out, nor below a draft', () => {
    expect(findStory('world/tides', new Date('2026-02-27T00:00:00Z'))).toBeUndefined()
    const draft = { ...tides, draft: true }
    setCurrentCatalog({ ...emptyCatalog, articles: new Map([[tides.address, draft]]) })
    expect(findStory('world/tides', noon)).toBeUndefined()
  })
})

test('the story of a comment is found by the slug that it had then', () => {
  for (const slug of ['tides', 'waves']) expect(findStoryBySlug(slug)?.address).toBe('world/tides')
  expect(findStoryBySlug('nothing')).toBeUndefined()
})

test('its comments lie under every slug that it had', () => {
  expect(slugsOf(tides)).toEqual(['tides', 'waves'])
})
