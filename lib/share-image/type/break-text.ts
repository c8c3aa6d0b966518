import type { Piece } from './fit-lines'

/** UTF-16 offsets of words on a line; `end` is before the space that the line's end swallows. */
export type TextRange = { start: number; end: number }

/** The words between break opportunities, with their measures in em. */
export function measurePieces(
  text: string,
  breaks: readonly number[],
  advances: Float64Array,
): (Piece & TextRange)[] {
  return breaks.map((next, at) => {
    const start = breaks[at - 1] ?? 0
    const end = start + text.slice(start, next).trimEnd().length
    return { start, end, width: sum(advances, start, end), space: sum(advances, end, next) }
  })
}

/** Lines of `counts` pieces each. */
export function rangesOf(pieces: readonly TextRange[], counts: readonly number[]): TextRange[] {
  let first = 0
  return counts.map((count) => {
    const start = pieces[first]?.start ?? 0
    first += count
    return { start, end: pieces[first - 1]?.end ?? start }
  })
}

/** The width of a range in em. */
export function sum(advances: Float64Array, start: number, end: number): number {
  return advances.subarray(start, end).reduce((total, advance) => total + advance, 0)
}
