import { expect, test } from 'vitest'
import { type EntryId, HeardTags, isAfter, parseEntryId } from './heard-tags.ts'

test.each<[EntryId, EntryId, boolean]>([
  ['9-0', '10-0', false],
  ['10-0', '9-9', true],
  ['10-2', '10-1', true],
  ['10-10', '10-9', true],
  ['10-1', '10-1', false],
])('%s comes after %s: %s', (one, other, after) => {
  expect(isAfter(one, other)).toBe(after)
})

test('what was asked for before a change of its tag is not true', () => {
  const heard = new HeardTags(10)
  heard.hear('5-0', ['front'])
  expect(heard.isTrue('4-9', ['section:world', 'front'])).toBe(false)
  expect(heard.isTrue('5-0', ['front'])).toBe(true)
  expect(heard.isTrue('4-9', ['section:world'])).toBe(true)
})

test('what depends on a change that is forgotten is not known to be true', () => {
  const heard = new HeardTags(2)
  for (const id of [5, 6, 7] as const) heard.hear(`${id}-0`, [`tag:${id}`])
  expect(heard.isTrue('4-0', ['tag:unheard'])).toBe(false)
  expect(heard.isTrue('5-0', ['tag:unheard'])).toBe(true)
})

test('nothing is known of what was before one began to hear', () => {
  expect(new HeardTags(10, '5-0').isTrue('4-0', [])).toBe(false)
})

test.each(['', '5', '5-', '-', '5-0-0', 'a-b'])('“%s” is no number of an entry', (text) => {
  expect(parseEntryId(text)).toBeUndefined()
})
