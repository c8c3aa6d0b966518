import type { ImageShape } from '@/lib/routes'

/** What somebody asks for below `/og`. Nobody has looked yet whether there is such a page. */
export type ImageAddress = {
  /** The path of the page that is shared. */
  of: string
  version: string
  shape: ImageShape
}

/**
 * Reads the path of a request:
 *
 * | path | of | version | shape |
 * |---|---|---|---|
 * | `/og/world/tides/0123456789ab.png` | `/world/tides` | `0123456789ab` | card |
 * | `/og/world/0123456789ab-1x1.png` | `/world` | `0123456789ab` | 1x1 |
 * | `/og/v2.png` | `/` | `v2` | card |
 *
 * A version is any word of letters and digits, since whoever comes with an old one is to be led to the new.
 * Nothing for every other path: percent signs, dots and doubled slashes are in no address of ours.
 */
export function parseImageAddress(path: string): ImageAddress | undefined {
  const match = /^\/og((?:\/[a-z0-9-]+)*)\/([0-9a-z]+)(?:-(16x9|4x3|1x1))?\.png$/i.exec(path)
  if (!match) return undefined
  const [, of = '', version = '', shape] = match
  return { of: of || '/', version, shape: isRatio(shape) ? shape : 'card' }
}

function isRatio(shape: string | undefined): shape is Exclude<ImageShape, 'card'> {
  return shape === '16x9' || shape === '4x3' || shape === '1x1'
}
