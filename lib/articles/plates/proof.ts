import type { Chance } from './chance'
import { type Pen, type Point, pen } from './pen'
import { type CoverMark, type Motif, tenth } from './plate'

type Word = { from: Point; to: Point }
type Column = { left: number; right: number; top: number; lead: number; initial: number }

/** Handbook: a galley proof, set in words as long as the headline's, and what the press reader did to it. */
export const proof: Motif = ({ width, height, unit, words }, chance) => {
  const side = chance.side()
  const margin = width * chance.between(0.26, 0.34)
  const lead = chance.between(48, 55) * unit
  const top = chance.between(0.4, 0.85) * lead
  const initial = chance.whole(3, 4)
  const [struck, ringed] = chance.pick([
    [initial - 2, initial + 2],
    [initial + 2, initial - 2],
  ])
  const [second, third] = [chance.whole(1, 2), chance.whole(1, 2)]
  const nib = chance.between(42, 54) * unit
  const letters = lettersOf(words, chance)

  const left = side > 0 ? margin + 30 * unit : 34 * unit
  const right = side > 0 ? width + 60 * unit : width - margin - 24 * unit
  const rows = composed({ left, right, top, lead, initial }, height, letters, unit)
  // Counted from the margin, where the press reader writes.
  const wordAt = (row: number, word: number): Word =>
    rows[row]?.at(side > 0 ? word : -1 - word) ?? noWord([left, top + row * lead])
  const middle = side > 0 ? margin / 2 : width - margin / 2

  const text = pen()
  for (const { from, to } of rows.flat()) text.move(from).line(to)
  const marks = pen()
  strike(marks, wordAt(struck, second), 9 * unit)
  dele(marks, [middle, top + struck * lead], nib)
  ring(marks, wordAt(ringed, 0), 20 * unit, middle)
  caret(marks, wordAt(initial + 3, third), 13 * unit, 17 * unit)
  const minims: CoverMark = {
    role: 'ink',
    cut: 'band',
    width: tenth(lead * 0.3),
    dash: `${tenth(2.8 * unit)} ${tenth(5.2 * unit)}`,
    path: text.path(),
  }
  const block = pen().box([left, top + (initial - 0.15) * lead], lead * 1.7, lead * 1.3)
  const sheet = pen().box([side > 0 ? 0 : width - margin, 0], margin, height)
  return [
    { role: 'faint', cut: 'solid', path: sheet.path() },
    minims,
    { role: 'ink', cut: 'solid', path: block.path() },
    { role: 'accent', cut: 'bold', path: marks.path() },
  ]
}

/** How many letters the words have; a headline of fewer than three words is set in invented ones. */
function lettersOf(words: readonly number[], chance: Chance): number[] {
  const invented = Array.from({ length: 12 }, () => chance.whole(2, 9))
  return (words.length > 2 ? words : invented).map((letters) => Math.min(Math.max(letters, 3), 11))
}

/** Lines of words, ragged right: the end of one paragraph, and another that begins with an initial two lines high. */
function composed(column: Column, height: number, letters: number[], unit: number): Word[][] {
  const { left, right, top, lead, initial } = column
  const rows: Word[][] = []
  let next = 0
  for (let y = top; y < height + lead * 0.2; y += lead) {
    const row: Word[] = []
    const end = rows.length === initial - 1 ? (left + right) / 2 : right
    let x = rows.length === initial || rows.length === initial + 1 ? left + lead * 2 : left
    for (;;) {
      const to = x + (letters[next % letters.length] ?? 5) * 14 * unit
      if (to > end) break
      row.push({ from: [x, y], to: [to, y] })
      x = to + 26 * unit
      next++
    }
    rows.push(row)
  }
  return rows
}

function noWord(at: Point): Word {
  return { from: at, to: at }
}

/** Take this out: a line through the word. */
function strike(drawn: Pen, { from, to }: Word, over: number): void {
  drawn.move([from[0] - over, from[1]]).line([to[0] + over, to[1]])
}

/** The same in the margin: deleatur, the d of an old hand. */
function dele(drawn: Pen, [x, y]: Point, nib: number): void {
  drawn
    .move([x - nib, y + nib * 0.7])
    .curve([x, y + nib * 0.4], [x + nib, y - nib], [x + nib * 0.3, y - nib])
    .smooth([x - nib * 0.4, y + nib * 0.7], [x + nib, y + nib * 0.4])
}

/** Look at this: a ring, and a line out to the margin. */
function ring(drawn: Pen, { from, to }: Word, round: number, out: number): void {
  const half = (to[0] - from[0]) / 2
  const [x, y] = [from[0] + half, from[1]]
  drawn
    .ellipse([x, y], [half + round, round * 1.1], -3)
    .move([x + Math.sign(out - x) * (half + round), y])
    .line([out, y + round])
}

/** Something is missing after this word. */
function caret(drawn: Pen, { to: [x, y] }: Word, gap: number, size: number): void {
  drawn
    .move([x + gap - size, y + size * 1.5])
    .line([x + gap, y - size * 0.4])
    .line([x + gap + size, y + size * 1.5])
}
