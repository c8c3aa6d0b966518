import { type Curve, halfRadii, type Pen, type Point } from './pen'

/** A direction from the middle of a globe: x to the right, y down, z towards the reader. */
export type Vector = readonly [x: number, y: number, z: number]

/** The half of a globe that one sees, from far away: the orthographic projection. */
export type Disc = { centre: Point; radius: number }

/** Where on the plate a place of the globe is. */
export function placeOf({ centre, radius }: Disc, [x, y]: Vector): Point {
  return [centre[0] + radius * x, centre[1] + radius * y]
}

/** The visible half of the great circle about `pole`. It runs from edge to edge as half an ellipse. */
export function drawGreatCircle(drawn: Pen, disc: Disc, pole: Vector): Pen {
  const edge = edgeOf(pole)
  return halfTurn(drawn.move(placeOf(disc, minus(edge))), disc, pole, edge)
}

/** The visible part of the circle at `latitude` (radians) about `axis`. */
export function drawParallel(drawn: Pen, disc: Disc, axis: Vector, latitude: number): Pen {
  const tip = Math.asin(axis[2])
  const sight = -Math.tan(tip) * Math.tan(latitude)
  if (sight >= 1) return drawn
  const [right, up] = [edgeOf(axis), unitOf([axis[0], axis[1], 0])]
  const [level, radius] = [Math.sin(latitude) * Math.cos(tip), Math.cos(latitude)]
  const flat = radius * Math.sin(tip)
  const at = (longitude: number): Vector => {
    const [x, y] = [radius * Math.sin(longitude), level - flat * Math.cos(longitude)]
    return [right[0] * x + up[0] * y, right[1] * x + up[1] * y, 0]
  }
  const radii: Point = [disc.radius * radius, disc.radius * Math.abs(flat)]
  const turn = degreesOf(right)
  if (sight <= -1)
    return drawn.ellipse(placeOf(disc, [up[0] * level, up[1] * level, 0]), radii, turn)
  const half = Math.acos(sight)
  const [from, to] = [at(-half), at(half)]
  return drawn.move(placeOf(disc, from)).arc(
    // Almost half an ellipse is drawn as a half; see `Pen.arc`.
    Math.abs(sight) < 0.2 ? halfRadii(radii) : radii,
    turn,
    { clockwise: isClockwise(from, at(0), to), large: half > Math.PI / 2 },
    placeOf(disc, to),
  )
}

/** The part of the disc where the sun in the direction of `sun` is below the horizon. */
export function drawNight(drawn: Pen, disc: Disc, sun: Vector): Pen {
  const edge = edgeOf(sun)
  const shade = unitOf([-sun[0], -sun[1], 0])
  drawn.move(placeOf(disc, minus(edge)))
  drawn.arc(
    halfRadii([disc.radius, disc.radius]),
    0,
    { clockwise: isClockwise(minus(edge), shade, edge) },
    placeOf(disc, edge),
  )
  return halfTurn(drawn, disc, sun, minus(edge)).close()
}

/** The shortest way over the globe. */
export function drawPassage(drawn: Pen, disc: Disc, from: Vector, to: Vector): Pen {
  const along: Curve = (t) =>
    placeOf(
      disc,
      unitOf([
        from[0] + (to[0] - from[0]) * t,
        from[1] + (to[1] - from[1]) * t,
        from[2] + (to[2] - from[2]) * t,
      ]),
    )
  return drawn.move(along(0)).trace(along, 0, 1, 2)
}

/** `v`, which is at right angles to `axis`, turned about it. */
export function turnedAbout(axis: Vector, v: Vector, angle: number): Vector {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return [
    v[0] * c + (axis[1] * v[2] - axis[2] * v[1]) * s,
    v[1] * c + (axis[2] * v[0] - axis[0] * v[2]) * s,
    v[2] * c + (axis[0] * v[1] - axis[1] * v[0]) * s,
  ]
}

export function unitOf(v: Vector): Vector {
  const length = Math.hypot(...v) || 1
  return [v[0] / length, v[1] / length, v[2] / length]
}

/** One of the two places where the great circle about `pole` meets the edge of the disc. */
export function edgeOf(pole: Vector): Vector {
  return unitOf([-pole[1], pole[0], 0])
}

/** From one edge to the other by way of the point that faces the reader. */
function halfTurn(drawn: Pen, disc: Disc, pole: Vector, to: Vector): Pen {
  const facing = unitOf([-pole[2] * pole[0], -pole[2] * pole[1], 1 - pole[2] * pole[2]])
  const flat = disc.radius * Math.abs(pole[2])
  if (flat < 4) return drawn.line(placeOf(disc, to))
  return drawn.arc(
    halfRadii([disc.radius, flat]),
    degreesOf(to),
    { clockwise: isClockwise(minus(to), facing, to) },
    placeOf(disc, to),
  )
}

function degreesOf([x, y]: Vector): number {
  return (Math.atan2(y, x) * 180) / Math.PI
}

function isClockwise(from: Vector, via: Vector, to: Vector): boolean {
  return (via[0] - from[0]) * (to[1] - from[1]) > (via[1] - from[1]) * (to[0] - from[0])
}

function minus([x, y, z]: Vector): Vector {
  return [-x, -y, -z]
}
