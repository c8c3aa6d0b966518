import type { Catalog } from '@/lib/content/catalog'
import { type ImageShape, routes } from '@/lib/routes'
import { cardVersion, shareImage } from './address'
import { type Card, findCard } from './card'
import { parseImageAddress } from './image-address'

/** What is at a path below `/og`. */
export type FoundImage =
  | { state: 'found'; card: Card; shape: ImageShape }
  /** The page has another picture by now, or another address. */
  | { state: 'moved'; to: string }
  | { state: 'missing' }

/**
 * Looks up the picture at `path` as of `now`. Old versions lead to the present one, and so do former
 * addresses of a story: a link that was shared long ago keeps its picture.
 */
export function findImage(path: string, catalog: Catalog, now: Date): FoundImage {
  const asked = parseImageAddress(path)
  const card = asked && cardAt(asked.of, catalog, now)
  if (!card) return { state: 'missing' }
  const { shape } = asked
  if (asked.of === card.of && asked.version === cardVersion(card)) {
    return { state: 'found', card, shape }
  }
  return { state: 'moved', to: shareImage(card, shape).href }
}

function cardAt(of: string, catalog: Catalog, now: Date): Card | undefined {
  const moved = catalog.moved.get(of.slice(1))
  return (
    findCard(of, catalog, now) ??
    (moved ? findCard(routes.article(moved), catalog, now) : undefined)
  )
}
