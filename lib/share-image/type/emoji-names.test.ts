import { expect, test } from 'vitest'
import { emojiNames, emojiParts, isEmoji } from './emoji-names'

test.each(['🙂', '👨‍👩‍👧‍👦', '🇵🇱', '1️⃣', '👍🏽', '❤️', '©️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇦'])(
  '%s is a picture',
  (grapheme) => {
    expect(isEmoji(grapheme)).toBe(true)
  },
)

test.each(['©', '™', '❤', '7', '#', '*', 'a', '🙂\ufe0e', '☎'])('%s is text', (grapheme) => {
  expect(isEmoji(grapheme)).toBe(false)
})

test.each([
  ['🇵🇱', '1f1f5-1f1f1'],
  ['1️⃣', '31-20e3'],
  ['❤️', '2764'],
  ['❤️‍🔥', '2764-fe0f-200d-1f525'],
])('%s is looked for as %s first', (sequence, name) => {
  expect(emojiNames(sequence)[0]).toBe(name)
})

test('an unknown family is drawn as its members, an unknown skin as the person', () => {
  expect(emojiParts('🦄‍🔥')).toEqual(['🦄', '🔥'])
  expect(emojiParts('🦄🏽')).toEqual(['🦄'])
  expect(emojiParts('🦄')).toEqual([])
})
