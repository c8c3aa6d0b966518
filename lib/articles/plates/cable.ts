import { type Pen, type Point, pen } from './pen'
import { type CoverMark, type CoverRole, type Motif, tenth } from './plate'

/** How much of its share of the ring an armour wire fills. */
const SNUG = 0.84

/** Technology: a submarine cable cut across: armour, sheath and conductor, and its length going away. */
export const cable: Motif = ({ width, height, unit }, chance) => {
  const side = chance.side()
  const slope = chance.between(12, 60) * chance.side() * (Math.PI / 180)
  const size = chance.between(0.26, 0.4)
  const rise = chance.between(-0.1, 0.1)
  const wires = chance.whole(14, 22)
  const isDouble = chance.between(0, 1) < 0.6
  const isStranded = chance.between(0, 1) < 0.5

  const radius = Math.min(size * 480 * unit, height * 0.44, width * 0.32)
  const centre: Point = [width * (0.5 - side * 0.16), height * (0.5 + rise)]
  const away: Point = [side * Math.cos(slope), Math.sin(slope)]
  const disc = (r: number) => pen().circle(centre, r)

  const outer = (radius * 0.98) / (1 + (SNUG * Math.PI) / wires)
  const inner = outer * (1 - (2 * Math.PI) / wires)
  const sheath = isDouble ? inner - outer * 0.2 : outer * 0.72
  const core = sheath * 0.32
  const marks: CoverMark[] = [
    { role: 'faint', cut: 'solid', path: body(centre, radius, away, width + height).path() },
    { role: 'ink', cut: 'hair', path: grooves(centre, radius, away, width + height).path() },
    { role: 'ground', cut: 'solid', path: disc(radius).path() },
    { role: 'ink', cut: 'line', path: disc(radius).path() },
    beads(centre, outer, wires, 'ink'),
  ]
  if (isDouble) marks.push(beads(centre, inner, wires - 6, 'ink'))
  return [
    ...marks,
    { role: 'faint', cut: 'solid', path: disc(sheath).path() },
    {
      role: 'ink',
      cut: 'line',
      path: disc(sheath)
        .circle(centre, sheath * 0.6)
        .path(),
    },
    isStranded
      ? beads(centre, core, 6, 'accent')
      : { role: 'accent', cut: 'solid', path: disc(core).path() },
  ]
}

/** The length of the cable as a flat shape. */
function body([x, y]: Point, radius: number, [ux, uy]: Point, reach: number): Pen {
  const [ax, ay, bx, by] = [x - uy * radius, y + ux * radius, x + uy * radius, y - ux * radius]
  return pen()
    .move([ax, ay])
    .line([ax + ux * reach, ay + uy * reach])
    .line([bx + ux * reach, by + uy * reach])
    .line([bx, by])
    .close()
}

/** Lines along it, closer at its edges, which makes it round. */
function grooves([x, y]: Point, radius: number, [ux, uy]: Point, reach: number): Pen {
  const drawn = pen()
  for (let i = 0; i <= 9; i++) {
    const off = radius * Math.cos((i / 9) * Math.PI)
    const from: Point = [x - uy * off, y + ux * off]
    drawn.move(from).line([from[0] + ux * reach, from[1] + uy * reach])
  }
  return drawn
}

/** A ring of wires, seen from their ends. */
function beads(centre: Point, radius: number, count: number, role: CoverRole): CoverMark {
  const share = (2 * Math.PI * radius) / count
  return {
    role,
    cut: 'beads',
    width: tenth(share * SNUG),
    dash: `0.1 ${tenth(share - 0.1)}`,
    path: pen().circle(centre, radius).path(),
  }
}
