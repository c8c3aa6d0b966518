import { element, type Xml, xmlDocument } from '../xml'
import type { Feed } from './feed'
import type { FeedItem } from './item'
import { mediaNamespace, mediaOf } from './media'

/** How long a reader should wait before it asks again, in minutes. Who cannot wait listens to the hub. */
const minutesToLive = 15

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': mediaNamespace,
}

/** The feed as RSS 2.0: https://www.rssboard.org/rss-specification and its profile. */
export function feedToRss(feed: Feed): string {
  const { title, description, language, page, self, hub, publication, licence, updated } = feed
  const channel = element('channel', {}, [
    element('title', {}, title),
    element('link', {}, page),
    element('description', {}, description),
    element('language', {}, language),
    licence && element('copyright', {}, `${licence.name}, ${licence.url}`),
    element('managingEditor', {}, `${publication.email} (${publication.name})`),
    updated && element('lastBuildDate', {}, updated.toUTCString()),
    element('generator', {}, 'Masthead'),
    element('ttl', {}, String(minutesToLive)),
    image(feed),
    element('atom:link', { rel: 'self', href: self.rss, type: 'application/rss+xml' }),
    hub ? element('atom:link', { rel: 'hub', href: hub }) : undefined,
    ...feed.items.map(item),
  ])
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, [channel]))
}

/** Its title and link have to be those of the channel. */
function image({ icon, title, page }: Feed): Xml | undefined {
  return icon
    ? element('image', {}, [
        element('url', {}, icon),
        element('title', {}, title),
        element('link', {}, page),
      ])
    : undefined
}

function item(story: FeedItem): Xml {
  const { url, id = url, title, summary, html, published, updated, authors, categories } = story
  return element('item', {}, [
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: String(id === url) }, id),
    element('pubDate', {}, published.toUTCString()),
    updated > published ? element('atom:updated', {}, updated.toISOString()) : undefined,
    ...authors.map(({ name }) => element('dc:creator', {}, name)),
    ...categories.map(({ name, scheme }) => element('category', { domain: scheme }, name)),
    element('description', {}, summary),
    element('content:encoded', {}, html),
    ...mediaOf(story),
  ])
}
