import type { Chance } from './chance'
import { type Curve, halfRadii, type Pen, type Point, pen } from './pen'
import type { Motif } from './plate'

/**
 * Climate: a weather chart. Isobars about a low, the cold front and the warm front, and the warm air between
 * them. The low is of the northern or the southern half of the world; its fronts move east on both.
 */
export const weather: Motif = ({ width, height, unit }, chance) => {
  const south = chance.between(0, 1) < 0.65 ? 1 : -1
  const [offX, offY] = [chance.between(-0.24, 0.18), chance.between(0.02, 0.28)]
  const warmth = chance.between(-0.2, 0.55)
  const opening = chance.between(0.85, 1.7)
  const signs = chance.whole(3, 4)
  const rings = isobarsFrom(chance)

  const low: Point = [width * (0.5 + offX), height * (0.5 - south * offY)]
  const place = ([x, y]: Point): Point => [low[0] + x * unit, low[1] + south * y * unit]
  const isobars = pen()
  for (const ring of rings) {
    const placed: Curve = (a) => place(ring(a))
    isobars.move(placed(0)).trace(placed, 0, 2 * Math.PI, 5)
  }
  const front = (angle: number, bow: number): Curve => {
    return (t) => place([800 * t * Math.cos(angle + bow * t), 800 * t * Math.sin(angle + bow * t)])
  }
  const warm = front(warmth, 0.6)
  const cold = front(warmth + opening, 0.9)
  const fronts = pen()
    .move(warm(1))
    .trace((t) => warm(1 - t), 0, 1, 2)
    .trace(cold, 0, 1, 2)
    .path()
  const teeth = pen()
  for (let i = 0; i < signs; i++) {
    coldSign(teeth, cold, 0.1 + i * 0.1, 15 * unit, south)
    warmSign(teeth, warm, 0.12 + i * 0.1, 14 * unit, south)
  }
  return [
    { role: 'faint', cut: 'solid', path: fronts },
    { role: 'ink', cut: 'hair', path: isobars.path() },
    { role: 'accent', cut: 'bold', path: fronts },
    { role: 'accent', cut: 'solid', path: teeth.path() },
  ]
}

/** Closed lines about the origin, by angle: further apart and less regular as they widen. */
function isobarsFrom(chance: Chance): Curve[] {
  const spacing = chance.between(0.8, 1.25)
  // Wide apart, a sixth would lie beyond the edge.
  const count = spacing < 1 ? 6 : 5
  const stretch = chance.between(1.25, 1.6)
  const lean = chance.between(-0.5, 0.5)
  const [driftX, driftY] = [chance.between(-10, 12), chance.between(-4, 10)]
  const [oval, ovalAt] = [chance.between(0.03, 0.08), chance.between(0, 6.3)]
  const [trefoil, trefoilAt] = [chance.between(0.02, 0.06), chance.between(0, 6.3)]
  const [c, s] = [Math.cos(lean), Math.sin(lean)]
  return Array.from({ length: count }, (_, k) => {
    const size = (32 + 46 * k + 5 * k * k) * spacing
    return (a) => {
      const wave = oval * Math.cos(2 * a + ovalAt) + trefoil * Math.cos(3 * a + trefoilAt)
      const r = size * (1 + (wave * k) / 4)
      const [x, y] = [r * stretch * Math.cos(a), r * Math.sin(a)]
      return [x * c - y * s + driftX * k, x * s + y * c + driftY * k]
    }
  })
}

/** The triangle of a cold front, pointing where it goes. */
function coldSign(drawn: Pen, front: Curve, t: number, size: number, turn: number): void {
  const [x, y] = front(t)
  const [ax, ay] = headingOf(front, t, size)
  drawn
    .move([x - ax, y - ay])
    .line([x + ay * turn * 1.5, y - ax * turn * 1.5])
    .line([x + ax, y + ay])
    .close()
}

/** The half-disc of a warm front. */
function warmSign(drawn: Pen, front: Curve, t: number, size: number, turn: number): void {
  const [x, y] = front(t)
  const [ax, ay] = headingOf(front, t, size)
  drawn
    .move([x - ax, y - ay])
    .arc(halfRadii([size, size]), 0, { clockwise: turn > 0 }, [x + ax, y + ay])
    .close()
}

/** A step of `length` along the curve. */
function headingOf(curve: Curve, t: number, length: number): Point {
  const [[ax, ay], [bx, by]] = [curve(t - 0.01), curve(t + 0.01)]
  const scale = length / Math.hypot(bx - ax, by - ay)
  return [(bx - ax) * scale, (by - ay) * scale]
}
