import type { Shaped } from './shape.server'

/** Measures of lines in em of the size. */
export type LineHeight = {
  /** From the block's top to the first baseline. */
  top: number
  /** From one baseline to the next. */
  leading: number
  /** From the last baseline to the block's bottom. */
  bottom: number
}

/** Ink that goes so little beyond what is usual hardly meets that of the next line. */
const tolerated = 0.06

/**
 * As much height as the fonts of the words mostly need, so that lines of one script stand evenly; and more where
 * letters go higher or deeper, as Vietnamese capitals and vowelled Arabic do: no ink leaves the block.
 */
export function lineHeightOf({ runs }: Pick<Shaped, 'runs'>): LineHeight {
  let { ascent, descent } = least
  let above = 0
  let below = 0
  for (const run of runs) {
    if (run.kind === 'emoji') continue
    ascent = Math.max(ascent, run.open.family.ascent)
    descent = Math.max(descent, run.open.family.descent)
    above = Math.max(above, ...run.glyphs.map((glyph) => glyph.above))
    below = Math.max(below, ...run.glyphs.map((glyph) => glyph.below))
  }
  const excess = (ink: number, usual: number) => Math.max(0, ink - usual - tolerated)
  return {
    top: Math.max(ascent, above),
    leading: ascent + descent + excess(above, ascent) + excess(below, descent),
    bottom: Math.max(descent, below),
  }
}

/** Of Newsreader, and of emoji. */
const least = { ascent: 0.86, descent: 0.26 }
