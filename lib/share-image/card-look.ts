/** The colours of a card: those of the page in light, and two that only a card needs. */
export const cardColours = {
  paper: '#fbfaf7',
  ink: '#16191c',
  soft: '#4b5157',
  hairline: '#d8d3c7',
  accent: '#0b5d6b',
  /** The ground of what was corrected; paper-coloured words on it. */
  correction: '#8e2c1b',
  /** The ground of an old story's year: the one thing that must be seen even at the size of a stamp. */
  year: '#ffdc5e',
} as const

/**
 * Where things are on a card, in pixels of its 1200 × 630. Networks round the corners and one cuts 15 px off
 * the top and the bottom, so words stay well inside.
 */
export const cardMeasures = {
  width: 1200,
  height: 630,
  margin: { top: 50, bottom: 44, outer: 64, inner: 48 },
  /** The cover or photograph, at the end of the lines, from edge to edge. */
  coverWidth: 400,
  yearHeight: 150,
  /** Of the overline and the labels beside it. */
  overlineHeight: 48,
  /** Of the publication's mark and name; above them a rule. */
  footerHeight: 48,
  gap: 22,
  /** Above the words, for a headline with a word too long to stand beside a picture. */
  stripHeight: 200,
  /** The picture of a card whose headline cannot be set. */
  posterHeight: 470,
} as const

/**
 * How words and picture share a card: side by side; the picture a strip above words that need all the width;
 * or the picture nearly alone, because no font has the letters of the headline.
 */
export type CardLayout = 'beside' | 'below' | 'poster'

const { width, height, margin } = cardMeasures

/** How wide the words may be. */
export function textWidth(layout: CardLayout): number {
  const beside = layout === 'beside' ? cardMeasures.coverWidth + margin.inner : margin.outer
  return width - margin.outer - beside
}

/** How high the headline may be between an overline and a byline of these heights; 0 when there is none. */
export function headlineHeight(
  layout: CardLayout,
  around: { overline: number; byline: number },
): number {
  const { stripHeight, footerHeight, gap } = cardMeasures
  const top = layout === 'below' ? stripHeight + gap : margin.top
  const rows = [around.overline, around.byline].filter((row) => row > 0)
  const taken = rows.reduce((sum, row) => sum + row + gap, 0)
  return height - top - taken - 2 * gap - footerHeight - bottomOf(layout)
}

/** Below a strip there is less room for margins. */
export function bottomOf(layout: CardLayout): number {
  return layout === 'below' ? margin.bottom - 8 : margin.bottom
}
