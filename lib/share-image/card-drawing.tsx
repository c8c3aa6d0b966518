import type { Card } from './card'
import type { Box, CardPiece } from './card-layout'
import { cardMeasures } from './card-look'
import { drawCover } from './cover-drawing'
import { drawPublicationMark } from './publication-mark'

/**
 * A card as one drawing. Satori makes of every `<svg>` a picture with a mask, so there is one for all that
 * is drawn, and a transformation that does nothing, since what is transformed gets no mask: half the time; emoji, which are drawings already, lie above it.
 *
 * @param cover Where the cover is drawn; nowhere when a photograph is put there afterwards.
 */
export function CardDrawing({
  card,
  pieces,
  cover,
}: {
  card: Card
  pieces: readonly CardPiece[]
  cover?: Box
}) {
  const { width, height } = cardMeasures
  return (
    <div style={{ display: 'flex', width, height }}>
      <svg
        aria-hidden="true"
        style={{ transform: 'translate(0px, 0px)' }}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {cover && drawCover({ headline: card.headline, section: card.cover, box: cover })}
        {pieces.map(drawPiece)}
      </svg>
      {pieces.flatMap(emojiOf)}
    </div>
  )
}

function drawPiece(piece: CardPiece, key: number) {
  switch (piece.kind) {
    case 'words': {
      const { left, top, text, colour } = piece
      const marks = text.lines.flatMap((line) => line.marks)
      const letters = marks.flatMap((mark) => (mark.kind === 'path' ? mark.d : []))
      const place = `translate(${left.toFixed(2)} ${top.toFixed(2)})`
      return <path key={key} d={letters.join('')} fill={colour} transform={place} />
    }
    case 'box': {
      const { box, fill, stroke, radius = 0 } = piece
      const rim = stroke ? 1 : 0
      return (
        <rect
          key={key}
          x={box.left + rim}
          y={box.top + rim}
          width={box.width - 2 * rim}
          height={box.height - 2 * rim}
          rx={radius}
          fill={fill}
          stroke={stroke ?? 'none'}
          strokeWidth={2 * rim}
        />
      )
    }
    case 'mark':
      return drawPublicationMark(piece.box)
  }
}

function emojiOf(piece: CardPiece) {
  if (piece.kind !== 'words') return []
  return piece.text.lines.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'emoji') return []
      const [left, top] = [piece.left + mark.x, piece.top + mark.y]
      return (
        // biome-ignore lint/performance/noImgElement: Satori draws it, no browser ever loads it.
        <img
          key={`${left} ${top}`}
          alt=""
          src={`data:image/svg+xml;base64,${Buffer.from(mark.svg).toString('base64')}`}
          width={mark.size}
          height={mark.size}
          style={{ position: 'absolute', left, top }}
        />
      )
    }),
  )
}
