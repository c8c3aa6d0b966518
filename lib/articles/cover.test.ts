import { describe, expect, test } from 'vitest'
import { coverPlate } from './cover'
import { fnv1a } from './plates/chance'

const sections = ['world', 'business', 'climate', 'science', 'technology', 'culture', 'handbook']
const plates = [
  [720, 480],
  [720, 405],
  [480, 480],
  [720, 274],
  [1200, 630],
] as const

function headlines(count: number): string[] {
  const subjects = ['The harbour', 'A clock', 'Who owns the water', 'Two ships', 'The eel']
  const fates = ['waits', 'turns for home', 'under the sea', 'and the price of it', 'in salt']
  return Array.from({ length: count }, (_, i) => {
    return `${subjects[i % 5]} ${fates[Math.floor(i / 5) % 5]} ${i > 24 ? i : ''}`.trim()
  })
}

const cover = (section: string, headline: string, width = 720, height = 480) =>
  coverPlate({ section, headline, width, height })

describe('A cover', () => {
  test.each(sections)('of %s is the same whenever it is drawn', (section) => {
    expect(cover(section, 'Who owns the water')).toEqual(cover(section, 'Who owns the water'))
  })

  // When this fails, every cover that readers know has changed. If that is meant, write down the new prints.
  test.each([
    ['world', 3450336328],
    ['business', 2630599188],
    ['climate', 1183373750],
    ['science', 3086911250],
    ['technology', 2640181412],
    ['culture', 1548988175],
    ['handbook', 1556310869],
  ])('of %s is still the one that was printed', (section, print) => {
    expect(fnv1a(JSON.stringify(cover(section, 'Who owns the water')))).toBe(print)
  })

  test.each(sections)('of %s differs from headline to headline', (section) => {
    const drawn = headlines(200).map((headline) => JSON.stringify(cover(section, headline).marks))
    expect(new Set(drawn).size).toBe(200)
  })

  test('shows at once which section it is of', () => {
    const motifs = sections.map((section) => cover(section, 'The box').motif)
    expect(new Set(motifs).size).toBe(sections.length)
  })

  test.each(['sport', 'obituaries', '', 'constructor', '__proto__', 'ملاحة'])(
    'of a section that nobody planned (%j) has one motif for all its stories',
    (section) => {
      const [first, ...rest] = headlines(20).map((headline) => cover(section, headline).motif)
      expect(first).toBeTypeOf('string')
      expect(new Set(rest)).toEqual(new Set([first]))
    },
  )

  test.each([
    ['an empty one', ''],
    ['one of spaces', ' \n\t '],
    ['one of 300 characters', 'harbour '.repeat(38).slice(0, 300)],
    ['one word of 300 characters', 'x'.repeat(300)],
    ['one of emoji', '🚢🌊 👩🏽‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['half an emoji', '\ud83d'],
    ['one in Arabic', 'من يملك المياه؟ سؤال قديم في ميناء جديد'],
    ['one in Japanese, without spaces', '海の高さをどうやって測るのか'],
    ['markup', '</svg><script>alert(1)</script>"'],
  ])('is drawn for any headline: %s', (_, headline) => {
    for (const section of [...sections, 'sport']) {
      for (const [width, height] of plates) {
        const { marks } = cover(section, headline, width, height)
        expect(marks.length).toBeGreaterThan(3)
        for (const mark of marks) expect(mark.path).toMatch(PATH)
      }
    }
  })

  test('is written in numbers of one decimal at most', () => {
    for (const section of sections) {
      for (const headline of headlines(200)) {
        expect(JSON.stringify(cover(section, headline))).not.toMatch(
          /\d\.\d{2}|\de[+-]?\d|NaN|Infinity|null/,
        )
      }
    }
  })

  test('is one composition in every shape: the dice do not see the plate', () => {
    for (const section of sections) {
      const kinds = plates.map(([width, height]) =>
        cover(section, 'The forests that stand in salt', width, height).marks.map(
          ({ role, cut }) => `${role} ${cut}`,
        ),
      )
      for (const kind of kinds) expect(kind).toEqual(kinds[0])
    }
  })

  test.each([
    [0, 480],
    [720, -1],
    [Number.NaN, 480],
    [720, Number.POSITIVE_INFINITY],
  ])('of %d by %d is refused', (width, height) => {
    expect(() => cover('world', 'The box', width, height)).toThrow(RangeError)
  })
})

/** Relative path data: letters that SVG knows, then numbers. */
const PATH = /^m(?:-?\d+(?:\.\d)?|[mlhvcsaz]| )+$/
