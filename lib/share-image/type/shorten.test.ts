import { expect, test } from 'vitest'
import { measurePieces } from './break-text'
import { lineBreaks } from './line-breaks'
import { shortenWord, shortenWords } from './shorten'

/** Every character is one em wide. */
function pieces(text: string) {
  return measurePieces(text, lineBreaks(text), new Float64Array(text.length).fill(1))
}

function shorten(text: string, width: number, lines: number) {
  return shortenWords(text, pieces(text), width, lines)
}

test('as many whole words stay as have room together with the ellipsis', () => {
  expect(shorten('one two three four', 8, 1)).toBe('one two…')
  expect(shorten('one two three four', 7, 1)).toBe('one…')
  expect(shorten('one two three four', 7, 2)).toBe('one two three…')
})

test('no comma, dash or earlier ellipsis stands before the ellipsis', () => {
  expect(shorten('one, two three', 6, 1)).toBe('one…')
  expect(shorten('one – two three', 6, 1)).toBe('one…')
  expect(shorten('one two… three', 10, 1)).toBe('one two…')
})

test('nothing is shortened to an ellipsis alone', () => {
  expect(shorten('three four', 5, 1)).toBeUndefined()
  expect(shorten('one two', 20, 0)).toBeUndefined()
})

test('a word too wide is cut between characters, never inside one', () => {
  const advances = new Float64Array(20).fill(1)
  expect(shortenWord('a bbbbbbbb c', { start: 2, end: 10 }, advances, 4)).toBe('a bbb… c')
  expect(shortenWord('xe\u0323\u0301e\u0323\u0301', { start: 0, end: 7 }, advances, 6)).toBe(
    'xe\u0323\u0301…',
  )
  expect(shortenWord('bbbb', { start: 0, end: 4 }, advances, 1)).toBeUndefined()
})
