import { describe, expect, test } from 'vitest'
import { commentHtml, commentText } from './render'

describe.each([500, 5000, 19_000, 100_000])(
  'what is built to keep a machine busy is drawn, at %d characters',
  (size) => {
    const many = (text: string, times = Math.floor(size / text.length)) => text.repeat(times)
    const rows = (row: (n: number) => string, count: number) =>
      Array.from({ length: count }, (_, n) => row(n)).join('\n')

    test.each([
      ['quotes', many('>')],
      ['quotes with spaces', many('> ')],
      ['stars', `a${many('*', size / 2)}b${many('*', size / 2)}`],
      ['stars at the beginning', many('*')],
      ['emphasis in emphasis', `${many('*a ', size / 6)}${many('b* ', size / 6)}`],
      ['emphasis of both kinds', many('*_')],
      ['emphasis that crosses itself', many('**a*')],
      ['emphasis that never ends', many('*a **b ')],
      ['lists in lists on a line', many('- ')],
      ['lists in lists below each other', rows((n) => `${' '.repeat(n * 2)}- a`, 300)],
      ['numbered lists in one another', many('1. ')],
      ['quotes in quotes below each other', rows((n) => `${'>'.repeat(n)} a`, 400)],
      ['brackets', many('[')],
      ['brackets in brackets', `${many('[', size / 2)}${many(']', size / 2)}`],
      ['links in links', `${many('[', size / 5)}a${many('](b)', size / 5)}`],
      ['pictures in pictures', many('![')],
      ['links that never end', many('[a](<')],
      ['titles that never end', many('[a](b "')],
      ['references', `${many('[a]: b\n', size / 14)}${many('[a]', size / 6)}`],
      ['backticks', rows((n) => '`'.repeat(n), 440)],
      ['code that never ends', many('`a')],
      ['tags', many('<')],
      ['comments that never end', many('<!--')],
      ['addresses', many('http://a.b/')],
      ['addresses that go on', `http://a.b/${many('?!.,:*_~')}`],
      ['addresses with brackets', `http://a.b/${many('(')}${many(')')}`],
      ['addresses with entities', `http://a.b/${many('&amp;')}`],
      ['letters that may become an address', `${many('a')}@`],
      ['lines that belong to a quote', `> a\n${many('b\n')}`],
      ['lines that belong to a list', `- a\n${many(' b\n')}`],
      ['headings', many('# a\n')],
      ['fences', many('```\n')],
      ['backslashes', many('\\')],
      ['spaces', `a${many(' ')}b`],
      ['tabs', many('\t')],
      ['marks on a letter', `a${many('\u0301')}`],
      ['surrogates', many('\ud83d')],
      ['words', many('word ')],
    ])(
      '%s',
      (_, text) => {
        const html = commentHtml(text.slice(0, size))
        expect(
          html.match(/<(?!\/?(?:p|em|strong|a|blockquote|ul|ol|li|code|pre|br)[ >])/),
        ).toBeNull()
        expect(nestingOf(html)).toBeLessThan(400)
        expect(typeof commentText(text.slice(0, size))).toBe('string')
      },
      60_000,
    )
  },
)

describe('a text that is too intricate', () => {
  test('loses its marks and none of its words', () => {
    const text = '*a **b '.repeat(10_000)
    expect(commentHtml(text)).toBe(`<p>${text}</p>`)
    expect(commentText(text)).toBe(text.trim())
  })

  test('while a long comment keeps its marks', () => {
    const text = 'A *word* and [a link](https://a.example).\n\n'.repeat(110)
    expect(commentHtml(text).match(/<em>/g)).toHaveLength(110)
    expect(commentHtml(text).match(/<a /g)).toHaveLength(110)
  })
})

/** How many elements stand within one another at most. */
function nestingOf(html: string): number {
  let depth = 0
  let most = 0
  for (const [tag] of html.matchAll(/<(?!br>)\/?[a-z]/g)) {
    depth += tag.startsWith('</') ? -1 : 1
    most = Math.max(most, depth)
  }
  return most
}
