import { element, type Xml } from '../xml'
import type { FeedItem, FeedPicture } from './item'

/** The namespace of https://www.rssboard.org/media-rss, which Atom readers understand too. */
export const mediaNamespace = 'http://search.yahoo.com/mrss/'

/**
 * The pictures of a story: its own one first where readers can draw it, and the one for networks, which every
 * story has. Few readers draw SVG outside of HTML, so such a picture is only in the text.
 */
export function mediaOf({ image, picture }: FeedItem): Xml[] {
  const own = picture && picture.type !== 'image/svg+xml' ? [picture] : []
  const { url, width, height } = image
  return [...[...own, image].map(content), element('media:thumbnail', { url, width, height })]
}

function content({ url, type, width, height, alt, credit }: FeedPicture): Xml {
  return element('media:content', { url, type, medium: 'image', width, height }, [
    element('media:description', { type: 'plain' }, alt),
    credit ? element('media:credit', {}, credit) : undefined,
  ])
}
