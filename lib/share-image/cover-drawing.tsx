import { coverPlate } from '@/lib/articles/cover'
import type { CoverMark } from '@/lib/articles/plates/plate'
import { type CoverTint, coverStrokes, coverTints } from '@/lib/articles/plates/tint'
import type { Box } from './card-layout'

/**
 * The cover of a headline as a part of a drawing: with its colours on light paper and widths in pixels. It runs
 * over its box: what is drawn after it, or the edge of the picture, has to cut it. Inside an `<svg>` satori
 * knows elements only, no components, and draws an `<svg>` twice: hence a function that gives a group.
 */
export function drawCover({
  headline,
  section,
  box: { left, top, width, height },
}: {
  headline: string
  section: string
  box: Box
}) {
  const scale = Math.max(1, Math.max(width, height) / 720)
  const size = { width: Math.round(width / scale), height: Math.round(height / scale) }
  const { motif, marks } = coverPlate({ headline, section, ...size })
  const reach = Math.max(size.width, size.height)
  return (
    <g key="cover" transform={`translate(${left} ${top}) scale(${scale})`}>
      {marks.map((mark) => drawMark(mark, coverTints[motif].light, reach))}
    </g>
  )
}

/** Strokes are a share of the longer side: what is fine on a page would be gone in a thumbnail. */
function drawMark(mark: CoverMark, tint: CoverTint, reach: number) {
  const key = `${mark.role} ${mark.cut} ${mark.path}`
  const colour = tint[mark.role]
  switch (mark.cut) {
    case 'solid':
      return <path key={key} d={mark.path} fill={colour} />
    case 'band':
    case 'beads':
      return (
        <path
          key={key}
          d={mark.path}
          fill="none"
          stroke={colour}
          strokeWidth={mark.width}
          strokeDasharray={mark.dash}
          strokeLinecap={mark.cut === 'beads' ? 'round' : 'butt'}
          strokeLinejoin="round"
        />
      )
    default:
      return (
        <path
          key={key}
          d={mark.path}
          fill="none"
          stroke={colour}
          strokeWidth={coverStrokes[mark.cut] * reach}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )
  }
}
