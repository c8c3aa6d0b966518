import type { Chance } from './chance'
import { type Pen, type Point, pen } from './pen'
import type { Motif } from './plate'
import {
  type Disc,
  drawGreatCircle,
  drawNight,
  drawParallel,
  drawPassage,
  edgeOf,
  placeOf,
  turnedAbout,
  unitOf,
  type Vector,
} from './sphere'

const DEGREE = Math.PI / 180
/** Between two meridians or two parallels. */
const MESH = 20

/** World: the globe with its night, the shortest way between two places, and the bearings from the first. */
export const globe: Motif = ({ width, height, unit }, chance) => {
  const side = chance.side()
  const tip = chance.between(14, 46) * chance.side() * DEGREE
  const roll = chance.between(-32, 32) * DEGREE
  const spin = chance.between(0, MESH)
  const size = chance.between(0.46, 0.78)
  const low = chance.side()
  const drop = low * chance.between(0, 0.18)
  const dusk = chance.between(-40, 40) * DEGREE
  const noon = chance.between(-0.1, 0.5)
  const [from, to] = placesApart(chance, side, low)

  // A square has less room beside the middle than a card.
  const room = Math.min(1, width / height / 1.25)
  const disc: Disc = {
    centre: [width * (0.5 + side * 0.15 * room ** 2), height * (0.5 + drop)],
    radius: size * 480 * unit * room,
  }
  const axis: Vector = [
    Math.cos(tip) * Math.sin(roll),
    -Math.cos(tip) * Math.cos(roll),
    Math.sin(tip),
  ]
  const sun = unitOf([-side * Math.cos(dusk), Math.sin(dusk), noon])
  const port = placeOf(disc, from)
  const outline = pen().circle(disc.centre, disc.radius).path()
  const ports = pen()
    .circle(port, 8 * unit)
    .circle(placeOf(disc, to), 8 * unit)

  return [
    { role: 'faint', cut: 'line', path: bearings(port, width + height).path() },
    { role: 'ground', cut: 'solid', path: outline },
    { role: 'faint', cut: 'solid', path: drawNight(pen(), disc, sun).path() },
    { role: 'ink', cut: 'hair', path: graticule(disc, axis, spin).path() },
    { role: 'ink', cut: 'line', path: outline },
    { role: 'accent', cut: 'bold', path: drawPassage(pen(), disc, from, to).path() },
    { role: 'accent', cut: 'solid', path: ports.path() },
  ]
}

/** Two places on the near half, a good way apart; the further one is high on a globe that hangs low. */
function placesApart(chance: Chance, side: number, low: number): [Vector, Vector] {
  const turn = side * low * chance.between(4, 36) * DEGREE
  const reach = chance.between(0.62, 0.8)
  const place = (far: number, bend: number): Vector => {
    const [x, y] = [far * Math.cos(turn + bend), far * Math.sin(turn + bend)]
    return [x, y, Math.sqrt(1 - x * x - y * y)]
  }
  return [
    place(-side * reach, chance.between(-0.2, 0.2)),
    place(side * reach * 0.7, chance.between(-0.35, 0.35)),
  ]
}

/** The sixteen points of the compass. */
function bearings([x, y]: Point, reach: number): Pen {
  const drawn = pen()
  for (let point = 0; point < 8; point++) {
    const angle = (point * Math.PI) / 8
    const [dx, dy] = [reach * Math.sin(angle), reach * Math.cos(angle)]
    drawn.move([x - dx, y - dy]).line([x + dx, y + dy])
  }
  return drawn
}

function graticule(disc: Disc, axis: Vector, spin: number): Pen {
  const drawn = pen()
  for (let longitude = spin; longitude < 180; longitude += MESH) {
    drawGreatCircle(drawn, disc, turnedAbout(axis, edgeOf(axis), longitude * DEGREE))
  }
  for (let latitude = -3 * MESH; latitude <= 3 * MESH; latitude += MESH) {
    drawParallel(drawn, disc, axis, latitude * DEGREE)
  }
  return drawn
}
