import type { Chance } from './chance'

/** What a mark is printed with. The colours themselves are in `tint.ts`, and in the stylesheet of the page. */
export type CoverRole = 'ground' | 'faint' | 'ink' | 'accent'

/**
 * One cut of the graver. Later marks lie over earlier ones.
 *
 * | cut              | drawn as                                                                 |
 * |------------------|--------------------------------------------------------------------------|
 * | solid            | the path, filled                                                         |
 * | hair, line, bold | the path, stroked with round caps; how wide is the screen's affair       |
 * | band             | the path, stroked `width` plate units wide with flat ends, cut by `dash` |
 * | beads            | the same with round ends: a string of dots                               |
 */
export type CoverMark = { role: CoverRole; path: string } & (
  | { cut: 'solid' | 'hair' | 'line' | 'bold' }
  | { cut: 'band' | 'beads'; width: number; dash: string }
)

/** The plate before it is cut. */
export type Plate = {
  width: number
  height: number
  /** The size of things: 1 on a plate of 720 × 480. */
  unit: number
  /** How many characters each word of the headline has. */
  words: readonly number[]
}

/** A section's way of drawing. It throws its dice whatever the plate's shape, so that all shapes show one picture. */
export type Motif = (plate: Plate, chance: Chance) => CoverMark[]

/** To one decimal, the finest that a plate is cut. */
export const tenth = (n: number) => Math.round(n * 10) / 10
