import { describe, expect, test } from 'vitest'
import type { Block } from './blocks'
import { bodyBlocks } from './blocks'
import { comparePassages, type Passage } from './passages'
import { foldUnchanged } from './stretches'
import { compareLines, type Piece } from './word-diff'

/** Pieces as a reader would write them down: `[-out-]`, `[+in+]`. */
const noted = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => ({ same: text, added: `[+${text}+]`, removed: `[-${text}-]` })[kind])
    .join('')

const compared = (older: string[], newer: string[]) =>
  comparePassages(blocks(older), blocks(newer), 'en').map(
    ({ change, pieces }) => `${change}: ${noted(pieces)}`,
  )

const blocks = (texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }))

describe('a line, word by word', () => {
  test.each([
    [
      'The lock is 24 metres wide.',
      'The lock is 42 metres wide.',
      'en',
      'The lock is [-24-][+42+] metres wide.',
    ],
    ['Ships came in.', 'Ships came slowly in.', 'en', 'Ships came [+slowly +]in.'],
    ['Ships came slowly in.', 'Ships came in.', 'en', 'Ships came [-slowly -]in.'],
    ['one two three', 'uno dos three', 'en', '[-one two-][+uno dos+] three'],
    ['Корабль пришёл утром.', 'Корабль ушёл утром.', 'ru', 'Корабль [-пришёл-][+ушёл+] утром.'],
    ['السفينة جاءت صباحا', 'السفينة ذهبت صباحا', 'ar', 'السفينة [-جاءت-][+ذهبت+] صباحا'],
    ['彼は東京に行った。', '彼は京都に行った。', 'ja', '彼は[-東京-][+京都+]に行った。'],
    ['', 'New.', 'en', '[+New.+]'],
    ['Old.', '', 'en', '[-Old.-]'],
  ])('%j to %j', (older, newer, language, expected) => {
    expect(noted(compareLines(older, newer, language))).toBe(expected)
  })
})

describe('a text, paragraph by paragraph', () => {
  test('a paragraph that was edited is compared with what it was', () => {
    expect(
      compared(
        ['One stays.', 'The lock is 24 metres wide.'],
        ['One stays.', 'The lock is 42 metres wide.'],
      ),
    ).toEqual(['same: One stays.', 'changed: The lock is [-24-][+42+] metres wide.'])
  })

  test('one that resembles none came in or went out', () => {
    expect(compared(['Nobody saw the eel.'], ['A lens from Paris made the light.'])).toEqual([
      'removed: [-Nobody saw the eel.-]',
      'added: [+A lens from Paris made the light.+]',
    ])
  })

  test('a new one between two edited ones does not shift them', () => {
    expect(
      compared(
        ['The ship sails at noon today.', 'The pilot boards at the buoy.'],
        ['The ship sails at dawn today.', 'Fog is forecast.', 'The pilot boards at the bar.'],
      ),
    ).toEqual([
      'changed: The ship sails at [-noon-][+dawn+] today.',
      'added: [+Fog is forecast.+]',
      'changed: The pilot boards at the [-buoy-][+bar+].',
    ])
  })

  test('thousands of paragraphs that have nothing in common are not compared for minutes', () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, n) => `${word} ${n}.`)
    expect(compared(many('a'), many('b'))).toHaveLength(6_000)
  })
})

test('what did not change is folded away, but for a paragraph beside each change', () => {
  const same = (text: string): Passage => ({
    kind: 'paragraph',
    change: 'same',
    pieces: [{ kind: 'same', text }],
  })
  const change: Passage = { ...same('x'), change: 'added' }
  const text = ['1', '2', '3', '4'].map(same)
  const stretches = foldUnchanged([...text, change, ...text.slice(0, 2)])
  expect(stretches.map(({ folded, passages }) => [folded, passages.length])).toEqual([
    [true, 3],
    [false, 3],
    [false, 1],
  ])
})

test('a body is read as readers see it, without its marks', () => {
  const place = {
    publication: '',
    page: '/world/tides',
    story: (href: string) => ({ href, headline: 'The other story', standfirst: 'Its words.' }),
    picture: () => ({ src: '/a', width: 1, height: 1 }),
  }
  const body = [
    '## A subhead',
    'A *word* with a [link](/world/other)\nover two lines.',
    '- one\n- two',
    '<KeyTakeaway>\n\nTake this.\n\n</KeyTakeaway>',
    '<FAQ>\n<Question q="Why?">\n\nBecause.\n\n</Question>\n</FAQ>',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ].join('\n\n')
  expect(bodyBlocks(body, place).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'heading: A subhead',
    'paragraph: A word with a link over two lines.',
    'item: one',
    'item: two',
    'quote: Key takeaway',
    'quote: Take this.',
    'heading: Frequently asked questions',
    'heading: Why?',
    'paragraph: Because.',
    'row: a · b',
    'row: 1 · 2',
  ])
})

test('a body that can no longer be parsed is still shown', () => {
  const place = { publication: '', page: '', story: () => undefined, picture: () => undefined }
  expect(bodyBlocks('One <Broken.\n\nTwo.', place).map(({ text }) => text)).toEqual([
    'One <Broken.',
    'Two.',
  ])
})
