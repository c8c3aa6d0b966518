import { element, type Xml, xmlDocument } from '../xml'
import type { Feed } from './feed'
import type { FeedItem } from './item'
import { mediaNamespace, mediaOf } from './media'

/** The feed as Atom 1.0, RFC 4287. */
export function feedToAtom(feed: Feed): string {
  const { title, description, language, page, self, hub, publication, licence, icon, logo } = feed
  const { name, url: uri, email } = publication
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:media': mediaNamespace, 'xml:lang': language },
    [
      element('id', {}, self.atom),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('updated', {}, (feed.updated ?? never).toISOString()),
      person({ name, uri, email }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self.atom }),
      hub ? element('link', { rel: 'hub', href: hub }) : undefined,
      licence && element('link', { rel: 'license', href: licence.url }),
      licence && element('rights', {}, licence.name),
      icon ? element('icon', {}, icon) : undefined,
      logo ? element('logo', {}, logo) : undefined,
      element('generator', {}, 'Masthead'),
      ...feed.items.map(entry),
    ],
  )
  return xmlDocument(root)
}

/** Atom demands a date of a feed in which nothing has happened yet. */
const never = new Date(0)

function entry(story: FeedItem): Xml {
  const { url, id = url, title, summary, html, published, updated, authors, categories } = story
  return element('entry', {}, [
    element('id', {}, id),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('published', {}, published.toISOString()),
    element('updated', {}, updated.toISOString()),
    ...authors.map((author) => person({ name: author.name, uri: author.url })),
    ...categories.map(({ id, name, scheme }) =>
      element('category', { term: id, scheme, label: name }),
    ),
    element('summary', {}, summary),
    element('content', { type: 'html' }, html),
    ...mediaOf(story),
  ])
}

function person({ name, uri, email }: { name: string; uri: string; email?: string }): Xml {
  return element('author', {}, [
    element('name', {}, name),
    element('uri', {}, uri),
    email ? element('email', {}, email) : undefined,
  ])
}
