import { type Pen, type Point, pen } from './pen'
import type { Motif } from './plate'

/** The three points that a Bézier curve goes by, after its start. */
type Leaf = [leave: Point, arrive: Point, to: Point]

/** Culture: an open book seen from its foot; its pages rise and fall like a sea, and some are being turned. */
export const book: Motif = ({ width, height, unit }, chance) => {
  const side = chance.side()
  const off = chance.between(0, 0.2)
  const floor = chance.between(0.76, 0.92)
  const [read, unread] = [chance.whole(5, 9), chance.whole(5, 9)]
  const [readRise, unreadRise] = [chance.between(20, 48), chance.between(16, 40)]
  const turning = {
    count: chance.whole(1, 4),
    from: chance.between(54, 72),
    step: chance.between(9, 15),
  }
  const droop = chance.between(26, 54)
  const curl = chance.between(10, 26) * chance.side()
  const large = chance.between(0.66, 0.95)
  const lift = chance.between(0.5, 0.8)

  const spine: Point = [width * (0.5 + side * off), height * floor]
  const length = Math.min(large * 480 * unit, spine[1] * 0.97)
  const towards = ([x, y]: Point, degrees: number, reach: number): Point => {
    const a = (degrees * Math.PI) / 180
    return [x + side * reach * Math.cos(a), y - reach * Math.sin(a)]
  }
  // Every leaf leaves the spine steeply and bends over to its own angle: 0 and 180 lie flat, 90 stands.
  const leaf = (angle: number, bent = 0): Leaf => {
    const to = towards(spine, angle, length)
    const heavy = angle - droop * Math.cos((angle * Math.PI) / 180) - bent
    return [
      towards(spine, angle + (90 - angle) * lift + bent, length * 0.45),
      towards(to, heavy, -length * 0.45),
      to,
    ]
  }
  const leaves = (count: number, from: number, step: number, bent = 0): Pen => {
    const drawn = pen()
    for (let i = 0; i < count; i++) drawn.move(spine).curve(...leaf(from + i * step, bent))
    return drawn
  }
  const lying = leaves(read, 178, -(readRise - 2) / (read - 1))
  for (let i = 0; i < unread; i++) {
    lying.move(spine).curve(...leaf(2 + (i * (unreadRise - 2)) / (unread - 1)))
  }
  const [out, down, edge] = leaf(178)
  const block = pen()
    .move(spine)
    .curve(...leaf(180 - readRise))
    .arc([length, length], 0, { clockwise: side < 0 }, edge)
    .curve(down, out, spine)
    .close()
  return [
    { role: 'faint', cut: 'solid', path: block.path() },
    { role: 'ink', cut: 'line', path: lying.path() },
    { role: 'ink', cut: 'bold', path: pen().move([0, spine[1]]).line([width, spine[1]]).path() },
    {
      role: 'accent',
      cut: 'bold',
      path: leaves(turning.count, turning.from, turning.step, curl).path(),
    },
  ]
}
