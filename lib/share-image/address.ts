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

/** A hash of all that is drawn: 12 hexadecimal digits. */
export function cardVersion(card: Card): string {
  return hash('sha256', JSON.stringify([drawing, card]), 'hex').slice(0, 12)
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
    alt: altOf(card),
    type: 'image/png',
  }
}

/** In words what the picture says: nobody who cannot see it should know less. */
function altOf({ headline, publication, authors, picture }: Card): string {
  const by = authors.length > 0 ? `, by ${authors.join(' and ')}` : ''
  const shown = picture ? ` ${picture.alt}` : ''
  return `“${headline}”${by}. ${publication}.${shown}`
}
