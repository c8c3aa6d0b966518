import 'server-only'
import { answer, answerMissing, type Representation } from '@/lib/answer'
import type { Catalog } from '@/lib/content/catalog'
import { currentEdition, type Edition } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import { type FeedFormat, routes } from '@/lib/routes'
import { readMachineBody } from '../body/read.server'
import { documentOf } from '../documents.server'
import { feedToAtom } from './atom'
import { correctionItems, correctionsScope } from './corrections'
import { composeFeed, type Feed, storiesOf } from './feed'
import { articleToItem, type FeedItem } from './item'
import { feedToJson } from './json'
import { feedToRss } from './rss'
import { findScope, type Scope } from './scope'

/**
 * Answers with the feed of a path (`''`, `/world`, `/authors/ada`, `/corrections`) in a format; 404 where there is
 * none.
 */
export async function answerFeed(
  request: Request,
  format: FeedFormat,
  of: string,
): Promise<Response> {
  const { catalog } = currentEdition()
  const scope = of === routes.corrections() ? correctionsScope(catalog) : findScope(of, catalog)
  if (!scope) return answerMissing('There is no such feed.')
  return answer(
    request,
    await documentOf(routes.feed(format, of), (edition) => makeFeed(format, scope, edition)),
  )
}

const formats: Record<FeedFormat, { contentType: string; write: (feed: Feed) => string }> = {
  rss: { contentType: 'application/rss+xml; charset=utf-8', write: feedToRss },
  atom: { contentType: 'application/atom+xml; charset=utf-8', write: feedToAtom },
  json: { contentType: 'application/feed+json; charset=utf-8', write: feedToJson },
}

async function makeFeed(
  format: FeedFormat,
  scope: Scope,
  { catalog, moment: now }: Edition,
): Promise<Representation> {
  const place = { catalog, now, url: readPublication().url }
  const items =
    scope.of === routes.corrections() ? correctionItems(place) : await storyItems(scope, place)
  const feed = composeFeed(scope, items, place)
  const { contentType, write } = formats[format]
  return {
    body: write(feed),
    contentType,
    lastModified: feed.updated,
    cacheControl: keepNotAtAll,
    headers: { Link: discoveryLinks(feed, format) },
  }
}

function storyItems(
  scope: Scope,
  place: { catalog: Catalog; now: Date; url: string },
): Promise<FeedItem[]> {
  return Promise.all(
    storiesOf(scope, place.catalog, place.now).map(async (article) =>
      articleToItem(article, (await readMachineBody(article)).html, place),
    ),
  )
}

/**
 * A reader asks again each time and mostly gets 304. No `stale-while-revalidate`: a hub fetches the feed right
 * after it was told of news, and what it gets then is what all its subscribers get.
 */
const keepNotAtAll = 'public, max-age=0, s-maxage=1'

/** For subscribers that read no XML: https://www.w3.org/TR/websub/#discovery */
function discoveryLinks({ self, hub }: Feed, format: FeedFormat): string {
  const links = [`<${self[format]}>; rel="self"`, ...(hub ? [`<${hub}>; rel="hub"`] : [])]
  return links.join(', ')
}
