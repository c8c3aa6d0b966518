import { expect, test } from 'vitest'
import { type CardPiece, layOutCard } from './card-layout'
import { cardMeasures } from './card-look'
import type { CardWords } from './card-words.server'
import type { SetText } from './type/set-text'

const story: CardWords = {
  layout: 'beside',
  overline: words(200, 42),
  labels: [
    { text: words(110, 30), isCorrection: false },
    { text: words(120, 30), isCorrection: true },
  ],
  headline: words(680, 300),
  byline: words(300, 40),
  year: words(300, 100), // as high as digits are: nothing of theirs is below the line
  publication: words(280, 42),
}

test.each(['beside', 'below', 'poster'] as const)(
  '%s the picture all words are on the card, and inside what a cut of 2:1 leaves',
  (layout) => {
    const headline = { beside: words(680, 300), below: words(1072, 100), poster: undefined }[layout]
    for (const { top, bottom, left, right } of placesOf({ ...story, layout, headline })) {
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(cardMeasures.height - 15)
      expect(left).toBeGreaterThanOrEqual(48)
      expect(right).toBeLessThanOrEqual(cardMeasures.width - 48)
    }
  },
)

test('no words lie on others', () => {
  const places = placesOf(story)
  for (const [number, one] of places.entries()) {
    for (const other of places.slice(number + 1)) {
      const isApart =
        one.right <= other.left ||
        other.right <= one.left ||
        one.bottom <= other.top ||
        other.bottom <= one.top
      expect(isApart, JSON.stringify([one, other])).toBe(true)
    }
  }
})

test('a headline that is read from the right has the picture at the left and ends at the right', () => {
  const headline = { ...words(500, 200), direction: 'rtl' as const }
  const { picture, pieces } = layOutCard({ ...story, headline })
  expect(picture.left).toBe(0)
  const place = pieces.find((piece) => piece.kind === 'words' && piece.text === headline)
  expect(place).toMatchObject({ left: 1200 - 64 - 500 })
})

test('the year takes the foot of the picture', () => {
  expect(layOutCard(story).picture.height).toBe(480)
  expect(layOutCard({ ...story, year: undefined }).picture.height).toBe(630)
})

test('names too long for one row cost a poster its overline, not its labels', () => {
  const long = { overline: words(400, 42), publication: words(600, 42) }
  const poster: CardWords = { ...story, ...long, layout: 'poster', headline: undefined }
  const shown = textsOf(layOutCard(poster).pieces)
  expect(shown).not.toContain(long.overline)
  expect(shown).toEqual(expect.arrayContaining(story.labels.map(({ text }) => text)))
})

function words(width: number, height: number): SetText {
  const line = { lines: [], size: height, lineHeight: height }
  return { ...line, width, height, direction: 'ltr', truncated: false }
}

function textsOf(pieces: readonly CardPiece[]): SetText[] {
  return pieces.flatMap((piece) => (piece.kind === 'words' ? piece.text : []))
}

function placesOf(card: CardWords) {
  return layOutCard(card).pieces.flatMap((piece) => {
    if (piece.kind !== 'words') return []
    const { left, top, text } = piece
    return { left, top, right: left + text.width, bottom: top + text.height }
  })
}
