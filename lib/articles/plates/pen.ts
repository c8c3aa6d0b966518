import { tenth } from './plate'

/** A point of the plate, in its units; y grows downwards. */
export type Point = readonly [x: number, y: number]

/** A line as a function of a parameter. */
export type Curve = (t: number) => Point

/** Which of the four arcs between two points. */
export type Sweep = { clockwise: boolean; large?: boolean }

/**
 * Writes SVG path data in few bytes: absolute points come in, whole relative numbers go out. What rounding
 * takes from one stroke it gives to the next, so a path never drifts. Every method returns the pen.
 */
export type Pen = {
  move: (to: Point) => Pen
  line: (to: Point) => Pen
  /** A cubic Bézier curve. */
  curve: (leave: Point, arrive: Point, to: Point) => Pen
  /** A cubic Bézier curve that leaves as the last one arrived. */
  smooth: (arrive: Point, to: Point) => Pen
  /** Follows `curve` in `steps` equal steps of t; the pen must stand at `curve(from)`. */
  trace: (curve: Curve, from: number, to: number, steps: number) => Pen
  /**
   * An elliptical arc; `turn` is the ellipse's, in degrees. For half an ellipse give `halfRadii`: the right
   * ones, with a chord that rounding made a unit shorter, move the middle of the arc by a dozen.
   */
  arc: (radii: Point, turn: number, sweep: Sweep, to: Point) => Pen
  close: () => Pen
  circle: (centre: Point, radius: number) => Pen
  /** An ellipse leaning by `turn` degrees. */
  ellipse: (centre: Point, radii: Point, turn: number) => Pen
  /** Upright, from its top left corner. */
  box: (corner: Point, width: number, height: number) => Pen
  path: () => string
}

export function pen(): Pen {
  let data = ''
  let command = ''
  // Where the rounded path stands, and where its part began.
  let at: Point = [0, 0]
  let start: Point = [0, 0]

  const by = ([x, y]: Point): [number, number] => [Math.round(x) - at[0], Math.round(y) - at[1]]
  const write = (letter: string, numbers: number[], to: Point) => {
    const said = letter === command
    data += said ? '' : letter
    for (const [i, n] of numbers.entries()) data += (n < 0 || (i === 0 && !said) ? '' : ' ') + n
    // Pairs after a move are lines without saying so.
    command = letter === 'm' ? 'l' : letter
    at = [Math.round(to[0]), Math.round(to[1])]
    return self
  }

  const self: Pen = {
    move: (to) => {
      start = [Math.round(to[0]), Math.round(to[1])]
      command = ''
      return write('m', by(to), to)
    },
    line: (to) => {
      const [x, y] = by(to)
      if (y === 0) return write('h', [x], to)
      if (x === 0) return write('v', [y], to)
      return write('l', [x, y], to)
    },
    curve: (leave, arrive, to) => write('c', [...by(leave), ...by(arrive), ...by(to)], to),
    smooth: (arrive, to) => write('s', [...by(arrive), ...by(to)], to),
    trace: (curve, from, to, steps) => traced(self, curve, from, (to - from) / steps, steps),
    arc: ([rx, ry], turn, { clockwise, large }, to) =>
      write(
        'a',
        [
          Math.round(rx),
          Math.round(ry),
          leanOf(rx, ry, turn),
          large ? 1 : 0,
          clockwise ? 1 : 0,
          ...by(to),
        ],
        to,
      ),
    close: () => {
      data += 'z'
      command = ''
      at = start
      return self
    },
    circle: (centre, radius) => self.ellipse(centre, [radius, radius], 0),
    ellipse: ([x, y], radii, turn) => {
      const lean = (turn * Math.PI) / 180
      const [dx, dy] = [radii[0] * Math.cos(lean), radii[0] * Math.sin(lean)]
      const half = halfRadii(radii)
      return self
        .move([x - dx, y - dy])
        .arc(half, turn, { clockwise: true }, [x + dx, y + dy])
        .arc(half, turn, { clockwise: true }, [x - dx, y - dy])
    },
    box: ([x, y], width, height) =>
      self
        .move([x, y])
        .line([x + width, y])
        .line([x + width, y + height])
        .line([x, y + height])
        .close(),
    path: () => data,
  }
  return self
}

/** A thin ellipse needs a finer angle: half a degree at its ends is more than it is wide. */
function leanOf(rx: number, ry: number, turn: number): number {
  if (rx === ry) return 0
  return ry < rx * 0.15 ? tenth(turn) : Math.round(turn)
}

/** A little too short for their chord: whoever draws must stretch such radii until they fit exactly (SVG 2, 9.5.1). */
export function halfRadii([rx, ry]: Point): Point {
  const short = Math.max(rx - 2, rx / 2)
  return [short, (ry * short) / rx]
}

/** Hermite to Bézier. With equal steps each piece leaves as the last one arrived, and `smooth` says so for free. */
function traced(drawn: Pen, curve: Curve, from: number, step: number, steps: number): Pen {
  const third = (t: number): Point => {
    const [[ax, ay], [bx, by]] = [curve(t - step / 100), curve(t + step / 100)]
    return [((bx - ax) * 50) / 3, ((by - ay) * 50) / 3]
  }
  for (let i = 1; i <= steps; i++) {
    const t = from + i * step
    const [[x, y], [dx, dy]] = [curve(t), third(t)]
    if (i > 1) drawn.smooth([x - dx, y - dy], [x, y])
    else {
      const [[x0, y0], [dx0, dy0]] = [curve(from), third(from)]
      drawn.curve([x0 + dx0, y0 + dy0], [x - dx, y - dy], [x, y])
    }
  }
  return drawn
}
