import type { ImageObjectLeaf } from 'schema-dts'
import type { DrawnPicture } from '@/lib/articles/story'
import type { ShareImage } from '@/lib/share-image/address'

/** A share image of the page. */
export function sharedImage({ href, width, height }: ShareImage, url: string): ImageObjectLeaf {
  return {
    '@type': 'ImageObject',
    url: url + href,
    width: String(width),
    height: String(height),
  }
}

/** The picture that readers see above the story. */
export function leadPicture(
  { src, width, height, caption, credit }: DrawnPicture,
  url: string,
): ImageObjectLeaf {
  return {
    '@type': 'ImageObject',
    url: url + src,
    width: String(width),
    height: String(height),
    caption,
    creditText: credit,
  }
}
