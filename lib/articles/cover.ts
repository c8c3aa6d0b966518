import { book } from './plates/book'
import { cable } from './plates/cable'
import { cargo } from './plates/cargo'
import { chanceOf, fnv1a } from './plates/chance'
import { globe } from './plates/globe'
import { pen } from './plates/pen'
import { pendulum } from './plates/pendulum'
import type { CoverMark, Motif } from './plates/plate'
import { proof } from './plates/proof'
import type { coverTints } from './plates/tint'
import { weather } from './plates/weather'

/** A way of drawing; it also names the colours. */
export type CoverMotif = keyof typeof coverTints

/** A cover as a list of marks, to be drawn in this order as SVG or as a raster. */
export type CoverShape = {
  motif: CoverMotif
  /** In plate units: the width and height of the viewBox. */
  width: number
  height: number
  marks: CoverMark[]
}

const motifs: Readonly<Record<CoverMotif, Motif>> = {
  globe,
  cargo,
  weather,
  pendulum,
  cable,
  book,
  proof,
}

const motifOfSection: ReadonlyMap<string, CoverMotif> = new Map([
  ['world', 'globe'],
  ['business', 'cargo'],
  ['climate', 'weather'],
  ['science', 'pendulum'],
  ['technology', 'cable'],
  ['culture', 'book'],
  ['handbook', 'proof'],
])

/**
 * The cover of a story that has no picture: its section's motif, composed by its headline. Pure: the same
 * words give the same marks on every machine, for ever, and any string will do. A section that is not in
 * the table gets one of the motifs for good, by its id.
 *
 * Paths are SVG path data in plate units (0 0 width height), whole numbers, and may run over the edge. Their
 * colours and strokes for a raster are in `plates/tint.ts`.
 *
 * @throws RangeError when width or height is not a positive number.
 */
export function coverPlate({
  headline,
  section,
  width,
  height,
}: {
  headline: string
  section: string
  width: number
  height: number
}): CoverShape {
  if (!(width > 0 && height > 0 && width < 1e5 && height < 1e5)) {
    throw new RangeError(`A cover of ${width} × ${height} cannot be drawn`)
  }
  const motif = motifOfSection.get(section) ?? motifBy(section)
  const plate = { width, height, unit: unitOf(width, height), words: wordsOf(headline) }
  const ground: CoverMark = {
    role: 'ground',
    cut: 'solid',
    path: pen().box([0, 0], width, height).path(),
  }
  const marks = motifs[motif](plate, chanceOf(`${section}\n${headline}`))
  // A quay without a dark container has nothing to draw in that cut.
  return { motif, width, height, marks: [ground, ...marks.filter(({ path }) => path)] }
}

function motifBy(section: string): CoverMotif {
  const names = Object.keys(motifs) as CoverMotif[] // the keys of a record that is spelt out above
  return names[fnv1a(section) % names.length] ?? 'globe'
}

/** 1 on a plate of 720 × 480. On a very wide one things stay large and lose their tops and bottoms instead. */
function unitOf(width: number, height: number): number {
  return Math.max(Math.min(width, height) / 480, width / 1000)
}

function wordsOf(headline: string): number[] {
  return headline.split(/\s+/).flatMap((word) => (word ? [word.length] : []))
}
