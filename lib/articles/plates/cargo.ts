import type { Chance } from './chance'
import { type Pen, type Point, pen } from './pen'
import { type CoverMark, type Motif, tenth } from './plate'

/** Enough for a plate three times as wide as it is high. */
const COLUMNS = 14
const TIERS = 5

/** Business: containers stacked on a quay like the columns of a chart, and one in the air. */
export const cargo: Motif = ({ width, height, unit }, chance) => {
  const side = chance.side()
  const first = chance.between(-0.9, -0.1)
  const share = chance.between(0.18, 0.62)
  const large = chance.between(0.84, 1.2)
  const hang = chance.between(0.16, 0.3)
  const climb = chance.between(0.7, 1.2)
  const columns = columnsOf(chance)

  const [w, h, gap] = [124 * unit * large, 53 * unit * large, 3 * unit]
  const hollow = Math.round((share * width) / w)
  const quay = height - 58 * unit
  const left = (column: number) => {
    const x = (column + first) * w
    return side > 0 ? x : width - x - w + gap
  }
  const plain = pen()
  const dark = pen()
  const ribbed = pen()
  for (const [column, stack] of stacksAround(hollow, climb, columns).entries()) {
    const x = left(column)
    if (x > width || x + w < 0) continue
    for (const [tier, finish] of stack.entries()) {
      const y = quay - (tier + 1) * h
      if (finish < 0.2) dark.box([x, y], w - gap, h - gap)
      else if (finish < 0.55) plain.box([x, y], w - gap, h - gap)
      else ribbed.move([x, y + (h - gap) / 2]).line([x + w - gap, y + (h - gap) / 2])
    }
  }
  const lifted: Point = [left(hollow + 0.12), height * hang]
  const ribs: CoverMark = {
    role: 'ink',
    cut: 'band',
    width: tenth(h - gap),
    dash: `${tenth(1.6 * unit)} ${tenth(7 * unit)}`,
    path: ribbed.path(),
  }
  return [
    { role: 'faint', cut: 'solid', path: plain.path() },
    ribs,
    { role: 'ink', cut: 'solid', path: dark.path() },
    { role: 'ink', cut: 'hair', path: wires(lifted, w).path() },
    { role: 'ink', cut: 'bold', path: pen().move([0, quay]).line([width, quay]).path() },
    {
      role: 'accent',
      cut: 'solid',
      path: pen()
        .box(lifted, w - gap, h - gap)
        .path(),
    },
  ]
}

type Column = { jitter: number; looks: number[] }

/** For each column how far it strays from the rule, and for each of its boxes a number from 0 to 1. */
function columnsOf(chance: Chance): Column[] {
  return Array.from({ length: COLUMNS }, () => ({
    jitter: chance.between(-0.9, 0.9),
    looks: Array.from({ length: TIERS }, () => chance.between(0, 1)),
  }))
}

/** The boxes of each column from the quay up: low about the hollow, higher on both sides of it. */
function stacksAround(hollow: number, climb: number, columns: Column[]): number[][] {
  return columns.map(({ jitter, looks }, column) => {
    return looks.slice(0, Math.max(1, Math.round(1.1 + Math.abs(column - hollow) * climb + jitter)))
  })
}

function wires([x, y]: Point, w: number): Pen {
  return pen()
    .move([x + w * 0.14, 0])
    .line([x + w * 0.14, y])
    .move([x + w * 0.84, 0])
    .line([x + w * 0.84, y])
}
