import 'server-only'
import { DrawFuncs } from 'harfbuzzjs'
import { inVisualOrder } from './bidi-lines'
import type { TextRange } from './break-text'
import type { Face, Mark } from './set-text'
import { emojiAdvance, type Glyph, type Run, type Shaped } from './shape.server'

/** The marks of one line whose words begin at `x` on `baseline`, px, at `size`. */
export function drawLine(
  { runs }: Shaped,
  line: TextRange,
  face: Face,
  { x, baseline, size }: { x: number; baseline: number; size: number },
): Mark[] {
  let at = x
  return inVisualOrder(clipRuns(runs, line)).flatMap((run) => {
    const from = at
    if (run.kind === 'emoji') {
      at += emojiAdvance * run.svgs.length * size
      return run.svgs.map((svg, index) =>
        emojiMark(svg, from + emojiAdvance * index * size, baseline, size),
      )
    }
    at += run.glyphs.reduce((total, { advance }) => total + advance, 0) * size
    const d = drawGlyphs(run, face, from, baseline, size)
    return d === '' ? [] : [{ kind: 'path' as const, d }]
  })
}

/** The parts of the runs that stand on a line, in the order in which they are read. */
export function clipRuns(runs: readonly Run[], { start, end }: TextRange): Run[] {
  const isOnLine = ({ cluster }: Glyph) => cluster >= start && cluster < end
  return runs
    .filter((run) => run.start < end && run.end > start)
    .map((run) => (run.kind === 'emoji' ? run : { ...run, glyphs: run.glyphs.filter(isOnLine) }))
}

/** An emoji's middle is at the middle of the capitals. */
function emojiMark(svg: string, x: number, baseline: number, size: number): Mark {
  const air = ((emojiAdvance - 1) / 2) * size
  return { kind: 'emoji', svg, x: round(x + air), y: round(baseline - 0.83 * size), size }
}

function drawGlyphs(
  { open, glyphs }: Extract<Run, { kind: 'letters' }>,
  face: Face,
  from: number,
  baseline: number,
  size: number,
): string {
  let at = from
  pen.scale = (size * open.family.scale) / open.unitsPerEm
  pen.d = ''
  for (const glyph of glyphs) {
    pen.x = at + glyph.x * size
    pen.y = baseline - glyph.y * size
    open.fonts[face].drawGlyph(glyph.id, strokes)
    at += glyph.advance * size
  }
  return pen.d
}

/** Where the glyph stands that is being drawn. Drawing never waits, so one pen is enough. */
const pen = { x: 0, y: 0, scale: 1, d: '' }

const strokes = new DrawFuncs()
strokes.setMoveToFunc((x, y) => draw('M', x, y))
strokes.setLineToFunc((x, y) => draw('L', x, y))
strokes.setQuadraticToFunc((cx, cy, x, y) => draw('Q', cx, cy, x, y))
strokes.setCubicToFunc((c1x, c1y, c2x, c2y, x, y) => draw('C', c1x, c1y, c2x, c2y, x, y))
strokes.setClosePathFunc(() => draw('Z'))

/** Fonts count upwards, pictures downwards. */
function draw(command: string, ...points: number[]): void {
  const placed = points.map((value, at) =>
    round(at % 2 === 0 ? pen.x + value * pen.scale : pen.y - value * pen.scale),
  )
  pen.d += command + placed.join(' ')
}

function round(px: number): number {
  return Math.round(px * 100) / 100
}
