import { bottomOf, cardColours, cardMeasures, textWidth } from './card-look'
import { type CardWords, labelSpace, overlineHeightOf } from './card-words.server'
import type { SetText } from './type/set-text'

/** A part of the picture, in pixels. */
export type Box = { left: number; top: number; width: number; height: number }

/** What is on a card beside its picture, in the order of drawing. */
export type CardPiece =
  | { kind: 'words'; left: number; top: number; text: SetText; colour: string }
  | { kind: 'box'; box: Box; fill: string; stroke?: string; radius?: number }
  /** The mark of the publication. */
  | { kind: 'mark'; box: Box }

/**
 * Where everything on a card is. Worked out here and not by satori, which would make a picture with a mask of
 * every block of words: drawing those takes three times as long.
 */
export function layOutCard(words: CardWords): { picture: Box; pieces: CardPiece[] } {
  const picture = pictureBox(words)
  const pieces = words.layout === 'poster' ? poster(words, picture) : story(words)
  const ground: CardPiece = {
    kind: 'box',
    box: groundBeside(words, picture),
    fill: cardColours.paper,
  }
  const laid = { picture, pieces: [ground, ...pieces, ...yearBeside(words, picture)] }
  return words.headline?.direction === 'rtl' ? mirrored(laid) : laid
}

function pictureBox({ layout, year }: CardWords): Box {
  const { width, height, coverWidth, yearHeight, stripHeight, posterHeight } = cardMeasures
  switch (layout) {
    case 'beside': {
      const shown = year ? height - yearHeight : height
      return { left: width - coverWidth, top: 0, width: coverWidth, height: shown }
    }
    case 'below':
      return { left: 0, top: 0, width: year ? width - coverWidth : width, height: stripHeight }
    case 'poster':
      return { left: 0, top: 0, width, height: posterHeight }
  }
}

/** The paper that the words are printed on; it cuts the cover, which runs over its edges. */
function groundBeside({ layout }: CardWords, picture: Box): Box {
  const { width, height } = cardMeasures
  if (layout === 'beside') return { left: 0, top: 0, width: picture.left, height }
  return { left: 0, top: picture.height, width, height: height - picture.height }
}

/** The year of an old story: at the foot of the picture, at its end when that is a strip, upon a large one. */
function yearBeside({ layout, year }: CardWords, picture: Box): CardPiece[] {
  if (!year) return []
  const { width, coverWidth, yearHeight, stripHeight } = cardMeasures
  const tops = { beside: picture.height, below: 0, poster: picture.height - yearHeight }
  const rowHeight = layout === 'below' ? stripHeight : yearHeight
  const box = { left: width - coverWidth, top: tops[layout], width: coverWidth, height: rowHeight }
  const place = { left: box.left + (box.width - year.width) / 2, top: middle(box, year) }
  return [
    { kind: 'box', box, fill: cardColours.year },
    { kind: 'words', ...place, text: year, colour: cardColours.ink },
  ]
}

/** Overline, headline and byline from the top; the publication at the bottom, below a rule. */
function story(words: CardWords): CardPiece[] {
  const { headline, byline, layout } = words
  const { height, margin, stripHeight, footerHeight, gap } = cardMeasures
  const left = margin.outer
  const pieces: CardPiece[] = []
  let top = layout === 'below' ? stripHeight + gap : margin.top
  const overlineHeight = overlineHeightOf(words)
  if (overlineHeight > 0) {
    pieces.push(...overlineRow(words, left, top))
    top += overlineHeight + gap
  }
  if (headline) {
    pieces.push({ kind: 'words', left, top, text: headline, colour: cardColours.ink })
    top += headline.height + gap
  }
  if (byline) pieces.push({ kind: 'words', left, top, text: byline, colour: cardColours.soft })

  const footer = height - bottomOf(layout) - footerHeight
  const rule = { left, top: footer - gap, width: textWidth(layout), height: 2 }
  pieces.push({ kind: 'box', box: rule, fill: cardColours.hairline })
  return [...pieces, ...publicationRow(words, left, footer)]
}

/** A card whose headline no font can set: the picture is what it shows, and all words are on one row. */
function poster(words: CardWords, picture: Box): CardPiece[] {
  const { width, height, margin, footerHeight, overlineHeight } = cardMeasures
  const centre = picture.height + (height - picture.height) / 2 - 4
  const left = margin.outer
  const publication = publicationRow(words, left, centre - footerHeight / 2)
  const taken = words.labels.reduce((sum, { text }) => sum + labelWidth(text), 0)
  const overlineWidth = (words.overline?.width ?? 0) + taken
  const room = width - 2 * margin.outer - footerHeight - (words.publication?.width ?? 0) - 64
  // What readers must know stays, where the two names are too long to stand side by side.
  const fits = overlineWidth <= room
  const end = fits ? words : { ...words, overline: undefined }
  const start = width - margin.outer - (fits ? overlineWidth : taken - labelSpace.between)
  return [...publication, ...overlineRow(end, start, centre - overlineHeight / 2)]
}

function overlineRow({ overline, labels }: CardWords, start: number, top: number): CardPiece[] {
  const row = { top, height: cardMeasures.overlineHeight }
  const pieces: CardPiece[] = []
  let left = start
  if (overline) {
    const place = { left, top: middle(row, overline) }
    pieces.push({ kind: 'words', ...place, text: overline, colour: cardColours.accent })
    left += overline.width + labelSpace.between
  }
  for (const { text, isCorrection } of labels) {
    const width = text.width + 2 * labelSpace.inside
    // What kind of story it is, framed; that it was corrected, on a ground of its own.
    const [fill, colour] = isCorrection
      ? [cardColours.correction, cardColours.paper]
      : [cardColours.paper, cardColours.accent]
    const stroke = isCorrection ? fill : colour
    const place = { left: left + labelSpace.inside, top: middle(row, text) }
    pieces.push(
      { kind: 'box', box: { ...row, left, width }, fill, stroke, radius: 6 },
      { kind: 'words', ...place, text, colour },
    )
    left += width + labelSpace.between
  }
  return pieces
}

function publicationRow({ publication }: CardWords, left: number, top: number): CardPiece[] {
  const size = cardMeasures.footerHeight
  const mark: CardPiece = { kind: 'mark', box: { left, top, width: size, height: size } }
  if (!publication) return [mark]
  const place = { left: left + size + 16, top: middle({ top, height: size }, publication) }
  return [mark, { kind: 'words', ...place, text: publication, colour: cardColours.ink }]
}

/** How much of a row a label takes, with the space before it. */
export function labelWidth(text: SetText): number {
  return text.width + 2 * labelSpace.inside + labelSpace.between
}

function middle({ top, height }: Pick<Box, 'top' | 'height'>, text: SetText): number {
  return top + (height - text.height) / 2
}

/** The same as seen in a mirror, for who reads from the right; the words themselves stay as they are. */
function mirrored({ picture, pieces }: { picture: Box; pieces: CardPiece[] }) {
  const turned = ({ left, width }: { left: number; width: number }) =>
    cardMeasures.width - left - width
  return {
    picture: { ...picture, left: turned(picture) },
    pieces: pieces.map((piece) =>
      piece.kind === 'words'
        ? { ...piece, left: turned({ left: piece.left, width: piece.text.width }) }
        : { ...piece, box: { ...piece.box, left: turned(piece.box) } },
    ),
  }
}
