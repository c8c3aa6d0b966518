import 'server-only'
import sharp from 'sharp'
import { readMedium } from '@/lib/content/media.server'
import type { Card } from './card'
import { cardColours } from './card-look'

// Its cache of operations is for servers that do the same over and over; here it would only hold memory.
sharp.cache(false)

/** Three bytes a pixel, red, green and blue. */
export type Pixels = { data: Buffer; width: number; height: number }

/** A photograph, or why there is none: it can be had later, or no program will ever open it. */
export type Photograph = Pixels | 'gone' | 'broken'

/**
 * The photograph of a card, upright and cut to this many pixels around what one would look at first. "Gone" is
 * also said of a file that has changed since: the card means the one of its hash.
 */
export async function readPhotograph(
  { name, hash }: NonNullable<Card['picture']>,
  size: { width: number; height: number },
): Promise<Photograph> {
  const found = await readMedium(name)
  if (found?.medium.hash !== hash) return 'gone'
  return (await cut(found.bytes, size)) ?? 'broken'
}

/** Nothing when the bytes are no picture, or one that would take a quarter of a minute to open. */
export async function cut(
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Pixels | undefined> {
  try {
    const { data } = await sharp(bytes)
      .autoOrient()
      .resize(width, height, { fit: 'cover', position: sharp.strategy.attention })
      .flatten({ background: cardColours.paper })
      .toColourspace('srgb')
      .raw()
      .timeout({ seconds: 15 })
      .toBuffer({ resolveWithObject: true })
    return { data, width, height }
  } catch {
    return undefined
  }
}
