import { type Curve, type Point, pen } from './pen'
import type { Motif } from './plate'

type Figure = { x: number; y: number; phase: readonly [number, number]; beat: number }

/** How often each pendulum swings, the phases between them that draw well, and how far they may be out of tune. */
const figures: readonly [Figure, ...Figure[]] = [
  { x: 1, y: 1, phase: [0.6, 1], beat: 0.026 },
  { x: 1, y: 1, phase: [1, 1.57], beat: 0.026 },
  { x: 1, y: 2, phase: [0.2, 0.7], beat: 0.012 },
  { x: 1, y: 2, phase: [1.15, 1.6], beat: 0.012 },
  { x: 2, y: 1, phase: [0.45, 0.75], beat: 0.012 },
]

/** How many pieces of curve the figure has, and how many of them to a swing. */
const PIECES = { all: 51, swing: 5 }

/** Science: what two pendulums write while they come to rest (a harmonograph), and where the pen was set down. */
export const pendulum: Motif = ({ width, height, unit }, chance) => {
  const side = chance.side()
  const figure = chance.pick(figures)
  const phase = chance.between(...figure.phase)
  const beat = chance.between(-figure.beat, figure.beat)
  const fade = chance.between(0.014, 0.024)
  const lean = chance.between(0.05, 0.4) * chance.side()
  const way = chance.between(0, 6.28)
  const size = chance.between(0.16, 0.26)

  const [x0, y0]: Point = [width * (0.5 + side * 0.08), height * 0.5]
  const [c, s] = [Math.cos(lean), Math.sin(lean)]
  // As large as the plate allows once it leans.
  const reach = Math.min(
    (0.44 * height) / (0.74 * c + 0.9 * Math.abs(s)),
    (0.4 * width) / (c + 0.66 * Math.abs(s)),
  )
  const fastest = Math.max(figure.x, figure.y)
  const swing: Curve = (t) => {
    const rest = reach * Math.exp(-fade * t)
    const x = rest * Math.sin((figure.x / fastest) * t * (1 + beat) + phase)
    const y = rest * Math.sin((figure.y / fastest) * t) * 0.74
    return [x0 + side * (x * c - y * s), y0 + x * s + y * c]
  }
  const end = (PIECES.all / PIECES.swing) * 2 * Math.PI
  const disc: Point = [x0 + Math.cos(way) * reach * 0.6, y0 + Math.sin(way) * reach * 0.3]
  const axes = pen().move([0, y0]).line([width, y0]).move([x0, 0]).line([x0, height])

  return [
    {
      role: 'faint',
      cut: 'solid',
      path: pen()
        .circle(disc, size * 480 * unit)
        .path(),
    },
    { role: 'faint', cut: 'line', path: axes.path() },
    {
      role: 'ink',
      cut: 'line',
      path: pen().move(swing(0)).trace(swing, 0, end, PIECES.all).path(),
    },
    {
      role: 'accent',
      cut: 'solid',
      path: pen()
        .circle(swing(0), 9 * unit)
        .path(),
    },
  ]
}
