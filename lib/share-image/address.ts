import { hash } from 'node:crypto'
import { type ImageShape, routes } from '@/lib/routes'
import type { Card } from './card'

/** How large each shape is, in pixels. */
export const imageSizes: Record<ImageShape, { width: number; height: number }> = {
  card: { width: 1200, height: 630 },
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
}

/**
 * Counts how often the drawing itself has changed. Raise it with every change that makes pictures look
 * different: their addresses are kept for good.
 */
const drawing = 1

/** A hash of all that is drawn: 12 hexadecimal digits. Where the page is and what is said beside it are not. */
export function cardVersion(card: Card): string {
  const { publication, language, overline, headline, authors, labels, year, cover, picture } = card
  const drawn = [publication, language, overline, headline, authors, labels, year, cover]
  return hash('sha256', JSON.stringify([drawing, ...drawn, picture?.hash]), 'hex').slice(0, 12)
}

/** A picture of a page as machines are told of it. */
export type ShareImage = {
  /** Path; no origin. */
  href: string
  /** Pixels. */
  width: number
  height: number
  alt: string
  type: 'image/png'
}

/** The picture of a card in one shape. */
export function shareImage(card: Card, shape: ImageShape = 'card'): ShareImage {
  return {
    href: routes.shareImage(card.of, cardVersion(card), shape),
    ...imageSizes[shape],
    alt: altOf(card, shape),
    type: 'image/png',
  }
}

/** In words what the picture says: nobody who cannot see it should know less. */
function altOf(card: Card, shape: ImageShape): string {
  const { headline, picture } = card
  if (shape !== 'card') return picture?.alt ?? `An illustration for “${headline}”.`
  const { overline, publication, authors, labels, year } = card
  const by = authors.length > 0 ? `, by ${authors.join(' and ')}` : ''
  const told = [overline === publication ? undefined : overline, ...labels, year, publication]
  const said = told.flatMap((word) => (word ? `${word}.` : []))
  return [`“${headline}”${by}.`, ...said, picture?.alt].filter(Boolean).join(' ')
}
