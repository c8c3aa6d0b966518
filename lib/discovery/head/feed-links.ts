import type { Publication } from '@/lib/content/publication.server'
import { type FeedFormat, routes } from '@/lib/routes'

/** A part of the paper that has feeds of its own: a section or an author. */
export type FeedOf = { name: string; href: string }

type FeedLink = { url: string; title: string }

const types: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** The feeds that a page announces, by their media types: those of its own part first, then all stories. */
export function feedLinks(
  { site, url }: Pick<Publication, 'site' | 'url'>,
  of?: FeedOf,
): Record<string, FeedLink[]> {
  const formats: FeedFormat[] = ['rss', 'atom', 'json']
  return Object.fromEntries(
    formats.map((format) => [
      types[format],
      [
        ...(of
          ? [{ url: url + routes.feed(format, of.href), title: `${site.name}: ${of.name}` }]
          : []),
        { url: url + routes.feed(format), title: site.name },
      ],
    ]),
  )
}
