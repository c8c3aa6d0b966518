import { describe, expect, test } from 'vitest'
import { lettersOf, traceOf } from './letters'
import { toWordList } from './word-list'

function find(entries: string[], text: string): string[] {
  return toWordList(entries)
    .find(lettersOf(text), text)
    .map(({ start, end, text: found }) => {
      expect(text.slice(start, end)).toBe(found)
      return found
    })
}

describe('a word is found however it is written', () => {
  test.each([
    ['as it is', 'Buy viagra now', 'viagra'],
    ['in capitals', 'Buy VIAGRA now', 'VIAGRA'],
    ['with accents', 'Buy víägrâ now', 'víägrâ'],
    ['with accents of their own', 'Buy vi\u0301agra\u0308 now', 'vi\u0301agra\u0308'],
    ['in wide letters', 'Buy ｖｉａｇｒａ now', 'ｖｉａｇｒａ'],
    ['in mathematical letters', 'Buy 𝓿𝓲𝓪𝓰𝓻𝓪 now', '𝓿𝓲𝓪𝓰𝓻𝓪'],
    ['in circles', 'Buy ⓥⓘⓐⓖⓡⓐ now', 'ⓥⓘⓐⓖⓡⓐ'],
    ['in boxes', 'Buy 🆅🅸🅰🅶🆁🅰 now', '🆅🅸🅰🅶🆁🅰'],
    ['in small capitals', 'Buy ᴠɪᴀɢʀᴀ now', 'ᴠɪᴀɢʀᴀ'],
    ['with Cyrillic letters', 'Buy viаgrа now', 'viаgrа'],
    ['with Cyrillic capitals', 'Buy VIАGRА now', 'VIАGRА'],
    ['with Greek letters', 'Buy νiαgrα now', 'νiαgrα'],
    ['with digits', 'Buy v1agr4 now', 'v1agr4'],
    ['with signs', 'Buy vi@gr@ now', 'vi@gr@'],
    ['with zero-width spaces', 'Buy v\u200bi\u200bagra now', 'v\u200bi\u200bagra'],
    ['with soft hyphens', 'Buy vi\u00adagra now', 'vi\u00adagra'],
    ['with a turned direction', 'Buy vi\u202eagra now', 'vi\u202eagra'],
    ['with NUL', 'Buy vi\0agra now', 'vi\0agra'],
    ['with full stops', 'Buy v.i.a.g.r.a now', 'v.i.a.g.r.a'],
    ['with hyphens', 'Buy via-gra now', 'via-gra'],
    ['with spaces', 'Buy v i a g r a now', 'v i a g r a'],
    ['with spaces and signs', 'Buy v * i * a * g * r * a!', 'v * i * a * g * r * a'],
    ['with slashes', 'Buy v/i/a/g/r/a!', 'v/i/a/g/r/a'],
    ['stretched', 'Buy viaaaaagra now', 'viaaaaagra'],
    ['with a dose', 'Buy viagra100mg now', 'viagra'],
    ['before a sign', 'Buy viagra!', 'viagra'],
    ['in possession', 'It is viagra’s fault', 'viagra'],
    ['in emphasis', 'Buy **viagra** now', 'viagra'],
    ['beside Chinese', '买viagra吧', 'viagra'],
    ['at the very end', 'viagra', 'viagra'],
  ])('%s', (_, text, found) => {
    expect(find(['viagra'], text)).toEqual([found])
  })

  test('a stretched letter counts once or twice', () => {
    expect(find(['ass'], 'aaaass asssss')).toEqual(['aaaass', 'asssss'])
    expect(find(['god'], 'good')).toEqual([])
  })

  test('with ten thousand accents, of which its place has all', () => {
    const text = `so vi${'\u0301'.repeat(10_000)}agra`
    expect(find(['viagra'], text)).toEqual([text.slice(3)])
  })
})

describe('a word is not found inside of others', () => {
  test.each([
    ['ass', 'A passage to Assam, in the grass, with an assassin'],
    ['cunt', 'Scunthorpe'],
    ['sex', 'Essex, Sussex and Middlesex'],
    ['cum', 'documents accumulate in cucumbers'],
    ['hell', "hello; he’ll shell; he'll say"],
    ['whore', 'Those who re-elected him; who’re they?'],
    ['shit', 'Push it! Is hit; wash its'],
    ['ass', 'g r a s s'],
    ['ass', 'about 455 people'],
    ['tit', 'title, constitution'],
    ['88', 'in 1988, 188 of 880'],
    ['fail', 'the fall'],
    ['am', 'I’m, a.m'.slice(0, 3)],
  ])('%s: %s', (word, text) => {
    expect(find([word], text)).toEqual([])
  })
})

describe('entries', () => {
  test.each([
    ['a phrase', 'kill yourself', 'go KILL   yourself, please', ['KILL   yourself']],
    ['a phrase over lines', 'kill yourself', 'kill\nyourself', ['kill\nyourself']],
    ['a phrase that is spelled out', 'shut up', 's h u t  u p now', ['s h u t  u p']],
    ['a phrase is not joined by itself', 'so on', 'soon', []],
    ['a hyphen is a space', 'work-from-home', 'work from home', ['work from home']],
    [
      'an open end',
      'idiot*',
      'such idiotically idiotic idiots',
      ['idiotically', 'idiotic', 'idiots'],
    ],
    ['an open beginning', '*phobe', 'a technophobe', ['technophobe']],
    ['without an open end', 'idiot', 'idiots', []],
    ['a number', '88', 'signed 88', ['88']],
    ['the longest', 'online casino', 'an online casino', ['online casino']],
    ['with sharp s', 'Scheiße', 'so eine SCHEISSE', ['SCHEISSE']],
    ['with a final sigma', 'λόγος', 'ΛΌΓΟΣ', ['ΛΌΓΟΣ']],
    ['in Russian', 'дурак', 'Ты Дурак!', ['Дурак']],
    ['in Chinese', '傻瓜', '你是个傻瓜吗', ['傻瓜']],
    ['in Japanese', 'バカ', 'この馬鹿とバカめ', ['バカ']],
    ['in Japanese, another sound', 'バカ', 'ハカにまいる', []],
    ['in Japanese, narrow', 'バカ', 'ﾊﾞｶめ', ['ﾊﾞｶ']],
    ['in Korean, with a particle', '바보', '바보야', ['바보']],
    ['in Korean, another syllable', '바', '박', []],
    ['in Thai', 'โง่', 'คนโง่มาก', ['โง่']],
    ['in Hindi', 'कमीना', 'तू कमीना है', ['कमीना']],
    ['in Arabic, with vowel points', 'غبي', 'أنت غَبِيّ', ['غَبِيّ']],
    ['in Hebrew, with vowel points', 'טיפש', 'אתה טִיפֵּשׁ', ['טִיפֵּשׁ']],
    ['an emoji is no letter', 'viagra', 'v💊i💊a💊g💊r💊a', ['v💊i💊a💊g💊r💊a']],
  ])('%s', (_, entry, text, found) => {
    expect(find([entry], text)).toEqual(found)
  })

  test('of many words the longest at each place is told, and each place once', () => {
    expect(
      find(['casino', 'online casino', 'idiot', 'idiot*'], 'idiots in an online casino'),
    ).toEqual(['idiots', 'online casino'])
  })

  test('twenty findings are enough', () => {
    expect(find(['spam'], 'spam '.repeat(1000))).toHaveLength(20)
  })
})

describe('hostile texts are read to their end', () => {
  test.each([
    ['100 KB of a word', 'viagra '.repeat(14_000)],
    ['100 KB of one letter', 'v'.repeat(100_000)],
    ['100 KB of a digit that is three letters', '1'.repeat(100_000)],
    ['100 KB of letters with spaces', 'i l '.repeat(25_000)],
    ['10,000 accents', `v${'\u0301'.repeat(10_000)}`],
    [
      'all of the plane',
      Array.from({ length: 20_000 }, (_, code) => String.fromCodePoint(code + 32)).join(''),
    ],
    ['halves of characters', '\ud83d'.repeat(10_000)],
    ['NUL', '\0'.repeat(100_000)],
  ])('%s', (_, text) => {
    const spans = toWordList(['viagra', 'illilliilli*', 'il il il il', '1l1i1l1i*']).find(
      lettersOf(text),
      text,
    )
    expect(spans.length).toBeLessThanOrEqual(20)
    expect(traceOf(text).length).toBeLessThanOrEqual(text.length * 20)
  })
})

test.each([
  ['Same text!', 'SAME  text'],
  ['naïve', 'naive'],
  ['s\u200bame', 'same'],
])('“%s” and “%s” leave the same trace', (one, other) => {
  expect(traceOf(one)).toBe(traceOf(other))
})
