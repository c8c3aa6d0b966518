import { expect, test } from 'vitest'
import { cleanText, graphemesOf } from './clean-text'

test.each([
  ['spaces and lines become single spaces', '  Two\n\tlines  \u2028here ', 'Two lines here'],
  ['a narrow space that does not break stays one that does not', '5\u202f%', '5\u00a0%'],
  ['controls that turn the order round are left out', 'a\u202eb\u2066c\u2069\u200f', 'abc'],
  [
    'control characters and the byte order mark are left out',
    '\ufeffA\u0000\u0007B\u0085C',
    'AB C',
  ],
  ['a letter and its accent become one', 'Cafe\u0301', 'Café'],
  ['half of a character is left out', 'a\ud800b\udc00c', 'abc'],
  ['a joiner inside Persian words stays', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['a joiner that joins nothing is left out', ' \u200d a', 'a'],
  ['a family stays a family', '👨‍👩‍👧', '👨‍👩‍👧'],
  ['an asked for heart stays asked for', '❤️ x\ufe0f', '❤️ x'],
  ['the flag of Scotland keeps its tags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['tags on words are left out', 'a\u{e0067}b', 'ab'],
  ['soft hyphens and zero-width spaces are left out', 'har\u00adbour\u200b', 'harbour'],
  [
    'no letter wears more than four marks',
    `e${'\u0323\u0330\u0331\u0324'}${'\u0329'.repeat(20)}`,
    'ẹ̰̱̤̩',
  ],
  ['nothing stays nothing', '', ''],
])('%s', (_, given, clean) => {
  expect(cleanText(given)).toBe(clean)
})

test('cleaning twice is cleaning once', () => {
  const odd =
    ' \u200dA\u0301\u200b \u202e \ud800 👨‍👩‍👧\ufe0f\ufe0f x\u0300\u0301\u0302\u0303\u0304\u0305 '
  expect(cleanText(cleanText(odd))).toBe(cleanText(odd))
})

test('a letter with marks and an emoji of many parts are each one character', () => {
  expect(graphemesOf('नि👩🏽‍🚀e\u0301').map(({ text }) => text)).toEqual([
    'नि',
    '👩🏽‍🚀',
    'e\u0301',
  ])
})
