import 'server-only'
import { currentEdition } from '@/lib/content/current.server'
import type { ImageShape } from '@/lib/routes'
import { type ShareImage, shareImage } from '@/lib/share-image/address'
import { findCard } from '@/lib/share-image/card'

/** The share image of the page at `path` as of the edition in force; nothing when there is no such page. */
export function getShareImage(path: string): ShareImage | undefined {
  return listShareImages(path, ['card'])[0]
}

/** The same picture in several shapes, in their order. */
export function listShareImages(path: string, shapes: readonly ImageShape[]): ShareImage[] {
  const { catalog, moment } = currentEdition()
  const card = findCard(path, catalog, moment)
  return card ? shapes.map((shape) => shareImage(card, shape)) : []
}
