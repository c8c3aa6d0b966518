import 'server-only'
import { answer, answerMissing, entityTag, type Representation } from '@/lib/answer'
import { currentEdition, type Edition } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { documentOf } from '../documents.server'
import { newsSitemap, storiesOfTwoDays } from './news'
import { divideSitemap, parsePartNumber, type SitemapPart } from './parts'
import { streamOf } from './stream'
import { sitemapIndex, sitemapPieces } from './write'

const contentType = 'application/xml; charset=utf-8'

/** Answers with the index of the sitemap. */
export async function answerSitemapIndex(request: Request): Promise<Response> {
  const document = await documentOf(routes.sitemap(), (edition) => {
    const parts = partsOf(edition)
    return { body: sitemapIndex(parts, urlOfAll()), contentType, ...since(parts, edition) }
  })
  return answer(request, document)
}

/** Answers with a part of the sitemap by the name of its file, `1.xml`; 404 where there is none. */
export async function answerSitemapPart(request: Request, name: string): Promise<Response> {
  const number = parsePartNumber(name)
  const part = number && partsOf(currentEdition())[number - 1]
  if (!part) return answerMissing('There is no such part of the sitemap.')
  return answer(
    request,
    await documentOf(routes.sitemap(number), (edition) => makePart(part, name, edition)),
  )
}

/** Answers with the stories of the last two days. */
export async function answerNewsSitemap(request: Request): Promise<Response> {
  void request.headers // the clock may be read only for somebody who asks, never in a build
  const { catalog, moment } = currentEdition()
  const stories = storiesOfTwoDays(catalog, moment, new Date())
  // Within an edition stories only leave, at the end: so many of them are always the same ones.
  const address = `${routes.newsSitemap()} ${stories.length}`
  const document = await documentOf(address, () => ({
    body: newsSitemap(stories, { catalog, url: urlOfAll() }),
    contentType,
  }))
  return answer(request, document)
}

/** Larger parts are never in memory as a whole. So many stories are about 2 MB. */
const mostHeldWhole = 4_000

function makePart(part: SitemapPart, name: string, edition: Edition): Representation {
  const { catalog, moment: now } = edition
  const url = urlOfAll()
  const pieces = () => sitemapPieces(part, { catalog, now, url })
  const told = { contentType, ...since([part], edition) }
  if (part.entries.length <= mostHeldWhole) return { ...told, body: [...pieces()].join('') }
  const version = [catalog.version, now.toISOString(), url, name].join(' ')
  return { ...told, body: () => streamOf(pieces), etag: entityTag(version) }
}

/** The last change of some parts, if it is no promise of the future. */
function since(parts: SitemapPart[], { moment }: Edition): { lastModified?: Date } {
  const changes = parts.flatMap(({ changed }) => changed?.getTime() ?? [])
  const last = Math.max(...changes.filter((time) => time <= moment.getTime()))
  return Number.isFinite(last) ? { lastModified: new Date(last) } : {}
}

function urlOfAll(): string {
  return readPublication().url
}

/** Dividing looks at every story: once an edition is enough. */
const divided = new WeakMap<Edition, SitemapPart[]>()

function partsOf(edition: Edition): SitemapPart[] {
  const known = divided.get(edition)
  if (known) return known
  const parts = divideSitemap(edition.catalog, edition.moment, urlOfAll())
  divided.set(edition, parts)
  return parts
}
