import 'server-only'
import path from 'node:path'
import { env } from '@/lib/env.server'
import type { ImageShape } from '@/lib/routes'
import { cardVersion } from './address'
import type { Card } from './card'
import { drawImage } from './draw-image.server'
import { type KeptImage, keepImages } from './kept-images.server'

const megabyte = 1024 * 1024

/** About 400 pictures in memory and 6,000 on disk. Two are drawn at once: each keeps a core busy. */
const kept = keepImages({
  folder: path.join(env.DATA_DIR, 'share-images'),
  memoryBytes: 32 * megabyte,
  diskBytes: 512 * megabyte,
  atOnce: 2,
})

/** The picture of a card, drawn if nobody has asked for it before. */
export function readImage(card: Card, shape: ImageShape): Promise<KeptImage> {
  return kept.read(`${cardVersion(card)}-${shape}`, () => drawImage(card, shape))
}
