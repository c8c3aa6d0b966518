import type { Box } from './card-layout'

/** The mark of the publication, as in `public/icon.svg`; a test compares the two. */
export const markShapes = {
  ground: '#0b5d6b',
  letter: '#fbfaf7',
  path: 'M8 7h6v1.3l-1.8.4v5.9h7.6V8.700l-1.800-.4V7h6v1.300l-1.700.4v14.600l1.700.4V25h-6v-1.300l1.800-.4v-6.700h-7.600v6.700l1.800.4V25H8v-1.300l1.700-.4V8.700L8 8.300z',
}

/** The mark, as a part of a drawing. */
export function drawPublicationMark({ left, top, width }: Box) {
  return (
    <g key="mark" transform={`translate(${left} ${top}) scale(${width / 32})`}>
      <rect width="32" height="32" rx="5" fill={markShapes.ground} />
      <path fill={markShapes.letter} d={markShapes.path} />
    </g>
  )
}
