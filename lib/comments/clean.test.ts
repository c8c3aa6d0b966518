import { describe, expect, test } from 'vitest'
import { cleanName, cleanText, isVisible, lengthOf } from './clean'

describe('a text is kept as its writer meant it', () => {
  test.each([
    ['words', 'The tide was in.', 'The tide was in.'],
    ['an empty line between paragraphs', 'One.\n\nTwo.', 'One.\n\nTwo.'],
    ['the spaces before code', 'So:\n\n    tide = 4', 'So:\n\n    tide = 4'],
    ['a tab', 'a\tb', 'a\tb'],
    ['emoji that are joined', '👩‍👩‍👧‍👦 at sea', '👩‍👩‍👧‍👦 at sea'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿!', '🏴󠁧󠁢󠁳󠁣󠁴󠁿!'],
    ['a heart with its colour', '❤️', '❤️'],
    ['the joiners of Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['Hebrew with its points', 'בְּרֵאשִׁית', 'בְּרֵאשִׁית'.normalize('NFC')],
    ['a kanji in the shape that its family uses', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['what looks like a query', "'; drop table comments; --", "'; drop table comments; --"],
    ['what looks like a template', '{{7*7}} #{7*7} <%= 7 %>', '{{7*7}} #{7*7} <%= 7 %>'],
    ['what looks like HTML', '<b>bold</b>', '<b>bold</b>'],
  ])('%s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })
})

describe('what cannot be meant is taken out', () => {
  test.each([
    ['NUL', 'a\0b', 'ab'],
    ['other control characters', 'a\u0007\u001b[31mb\u007f\u0085', 'a[31mb'],
    ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
    ['the other half', 'a\ude00b', 'a\ufffdb'],
    ['marks that turn a line round', 'abc\u202Egnp.exe\u202C', 'abcgnp.exe'],
    ['isolates', '\u2066a\u2067b\u2068c\u2069', 'abc'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['soft hyphens inside a word', 'vi\u00adag\u00adra', 'viagra'],
    ['invisible operators', 'a\u2061\u2062\u2063\u2064\u2060b', 'ab'],
    ['format marks that nobody uses any more', 'a\u206a\u206fb', 'ab'],
    ['tags that hide a message', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['tags behind a flag that is none', '🏴\u{e0041}\u{e0042}b', '🏴b'],
    ['ruby marks', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
    ['letters apart from their marks', 'e\u0301', 'é'],
    ['the line ends of Windows and of old machines', 'a\r\nb\rc', 'a\nb\nc'],
    ['spaces at the end of a line', 'a  \nb\t\nc', 'a\nb\nc'],
    ['many empty lines', 'a\n\n\n\n\n\nb', 'a\n\nb'],
    ['lines of nothing but spaces', 'a\n \n \n \nb', 'a\n\nb'],
    ['space around it', ' \n a \n ', 'a'],
    ['a fifth mark on one letter', `x${'\u0323'.repeat(5)}`, `x${'\u0323'.repeat(4)}`],
  ])('%s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  test('ten thousand marks on one letter leave a letter that fits its line', () => {
    const cleaned = cleanText(`Za${'\u0336\u0322\u030d\u0489'.repeat(2500)}lgo`)
    expect(cleaned).toMatch(/^Za\p{M}{4}lgo$/u)
  })

  test('cleaning twice is cleaning once', () => {
    const odd = ['a \u202e \n\n\0\n \n b', ' \r\r\r\n x\u0301\0\u0302 ', 'a\ud800', '\u00ad \u00ad']
    for (const typed of odd) expect(cleanText(cleanText(typed))).toBe(cleanText(typed))
  })
})

describe('what is built to keep a machine busy is cleaned like everything else', () => {
  const long = 1_000_000
  test.each([
    ['spaces inside a line', `a${' '.repeat(long)}b`, `a${' '.repeat(long)}b`],
    ['marks', `a${'\u0301'.repeat(long)}b`, `á${'\u0301'.repeat(4)}b`],
    ['empty lines', `a${'\n'.repeat(long)}b`, 'a\n\nb'],
    ['lines of a space each', `a${' \n'.repeat(long)}b`, 'a\n\nb'],
    ['tags', `a${'\u{e0041}'.repeat(long)}b`, 'ab'],
    ['flags', '🏴'.repeat(long), '🏴'.repeat(long)],
  ])('a million %s', (_, typed, kept) => {
    expect(cleanText(typed) === kept).toBe(true)
  })

  test('a million joiners inside a name', () => {
    expect(cleanName(`a${'\u200d'.repeat(long)}b`)).toHaveLength(long + 2)
  })
})

describe('a name stands on one line', () => {
  test.each([
    ['Ada North', 'Ada North'],
    ['  Ada \n\t North ', 'Ada North'],
    ['Ada\u00a0\u2003North', 'Ada North'],
    ['\u200b\u200dAda North\u200c\u200f', 'Ada North'],
    ['Ada\u200b\u200e North', 'Ada North'],
    ['\u202eAda', 'Ada'],
    ['Ada\0North', 'AdaNorth'],
    ['Ada\u2028North', 'Ada North'],
    ['عمر\u200cالدین', 'عمر\u200cالدین'],
    ['\u200b\u200c\u200d\u2060\ufeff', ''],
    ['', ''],
  ])('%j becomes %j', (typed, name) => {
    expect(cleanName(typed)).toBe(name)
  })
})

describe('whether a reader would see anything', () => {
  test.each(['a', '7', '…', '€', '字', '😀', 'ਅ', '\u0627'])('%s is seen', (text) => {
    expect(isVisible(text)).toBe(true)
  })

  test.each([
    ['nothing', ''],
    ['spaces', ' \u00a0\u2003\u3000'],
    ['the filler of Hangul', '\u3164'],
    ['its narrow brother', '\uffa0'],
    ['half syllables that are blank', '\u115f\u1160'],
    ['a cell of Braille without dots', '\u2800'],
    ['zero-width spaces and joiners', '\u200b\u200c\u200d'],
    ['a mark without a letter', '\u0301'],
    ['a variation of nothing', '\ufe0f'],
    ['a character of private use', '\ue000'],
    ['a notehead without ink', '\u{1d159}'],
  ])('%s is not', (_, text) => {
    expect(isVisible(text)).toBe(false)
  })
})

test.each([
  ['', 0],
  ['abc', 3],
  ['e\u0301', 1],
  ['👩‍👩‍👧‍👦', 1],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 1],
  ['字字', 2],
])('%j is %i characters long', (text, length) => {
  expect(lengthOf(text)).toBe(length)
})
