import type { LineHeight } from './line-height'

/** What may stand on a line by itself, in em: a word, and the space after it that a line's end swallows. */
export type Piece = { width: number; space: number }

export type Room = {
  maxWidth: number
  maxHeight: number
  /** px, largest first. */
  sizes: readonly number[]
  maxLines: number
  minLines?: number
  lineHeight: LineHeight
  /** How small the words may become below the last size before something is left out. */
  mayShrink: 'for all words' | 'for the widest word'
}

/** How many pieces stand on each line; or what does not fit, at the last size tried. */
export type Fit =
  | { fits: true; size: number; counts: number[] }
  | { fits: false; size: number; reason: 'too long' }
  | { fits: false; size: number; reason: 'word too wide'; piece: number }

/** Below the smallest size asked for, words shrink to this part of it and no further. */
export const shrinksTo = 0.5

/**
 * The largest size at which the pieces fit, on as few lines as that size needs (or `minLines`, when there are
 * pieces and room for them), broken so that the lines are as even as they can be.
 */
export function fitLines(pieces: readonly Piece[], room: Room): Fit {
  const sizes = [...room.sizes, ...smallerSizes(pieces, room)]
  for (const size of sizes) {
    const counts = linesAt(pieces, size, room)
    if (counts) return { fits: true, size, counts }
  }
  const size = sizes.at(-1) ?? 0
  const piece = pieces.findIndex(({ width }) => width * size > room.maxWidth)
  return piece < 0
    ? { fits: false, size, reason: 'too long' }
    : { fits: false, size, reason: 'word too wide', piece }
}

/** None when even the last would not hold the widest word: then it is cut, and the others need not suffer. */
function smallerSizes(pieces: readonly Piece[], room: Room): number[] {
  const smallest = room.sizes.at(-1) ?? 0
  const widest = Math.max(...pieces.map(({ width }) => width))
  const steps = Array.from(
    { length: 12 },
    (_, step) => smallest * (1 - (1 - shrinksTo) * ((step + 1) / 12)),
  )
  const enough = steps.findIndex((size) => widest * size <= room.maxWidth)
  if (enough < 0) return []
  if (room.mayShrink === 'for all words') return steps
  return widest * smallest <= room.maxWidth ? [] : steps.slice(0, enough + 1)
}

function linesAt(pieces: readonly Piece[], size: number, room: Room): number[] | undefined {
  const width = room.maxWidth / size
  const most = mostLines(size, room)
  const needed = fewestLines(pieces, width)
  if (needed === undefined || needed > most) return undefined
  const wanted = Math.min(room.minLines ?? 1, most, pieces.length)
  return evenLines(pieces, width, Math.max(needed, wanted))
}

/** How many lines there is room for at a size. */
export function mostLines(
  size: number,
  { maxLines, maxHeight, lineHeight }: Pick<Room, 'maxLines' | 'maxHeight' | 'lineHeight'>,
): number {
  const { top, leading, bottom } = lineHeight
  return Math.min(maxLines, Math.floor((maxHeight / size - top - bottom) / leading + 1))
}

function fewestLines(pieces: readonly Piece[], maxWidth: number): number | undefined {
  let lines = 0
  let end = Number.POSITIVE_INFINITY
  for (const { width, space } of pieces) {
    if (width > maxWidth) return undefined
    if (end + width > maxWidth) {
      lines += 1
      end = 0
    }
    end += width + space
  }
  return lines
}

/**
 * Breaks into exactly `count` lines with the least sum of squares of what each line lacks: of all ways to
 * break, that whose lines are nearest to equal. Of two as good, that with the longer lines first.
 */
function evenLines(pieces: readonly Piece[], maxWidth: number, count: number): number[] {
  const starts = startsOf(pieces)
  const widthOf = (from: number, to: number) =>
    (starts[to] ?? 0) - (starts[from] ?? 0) - (pieces[to - 1]?.space ?? 0)
  const target = widthOf(0, pieces.length) / count
  let best: { cost: number; counts: number[] }[] = [{ cost: 0, counts: [] }]
  for (let line = 0; line < count; line += 1) {
    const next: typeof best = []
    best.forEach(({ cost, counts }, from) => {
      for (let to = from + 1; to <= pieces.length; to += 1) {
        const width = widthOf(from, to)
        if (width > maxWidth) break
        const sum = cost + (width - target) ** 2
        if (sum <= (next[to]?.cost ?? Number.POSITIVE_INFINITY)) {
          next[to] = { cost: sum, counts: [...counts, to - from] }
        }
      }
    })
    best = next
  }
  return best[pieces.length]?.counts ?? []
}

/** Where each piece starts when all stand on one line, and where the last ends. */
function startsOf(pieces: readonly Piece[]): number[] {
  let at = 0
  return [0, ...pieces.map(({ width, space }) => (at += width + space))]
}
