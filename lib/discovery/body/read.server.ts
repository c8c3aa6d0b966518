import 'server-only'
import { LRUCache } from 'lru-cache'
import { cacheLife, cacheTag } from 'next/cache'
import { findLinked } from '@/lib/articles/find'
import { currentEdition } from '@/lib/content/current.server'
import { shows } from '@/lib/content/freshness.server'
import { readPublication } from '@/lib/content/publication.server'
import type { Article } from '@/lib/content/schema/article'
import { sourceOf } from '@/lib/content/sources.server'
import { routes } from '@/lib/routes'
import { type Asked, asking, isStillSo } from './asked'
import type { Faq } from './faq'
import type { NamedPicture, NamedStory, Place } from './place'
import { type MachineBody, tellBody } from './tell'

export type { Faq } from './faq'
export type { MachineBody } from './tell'

/**
 * The body of a story in the version that the catalog holds, as of the edition in force. It is worked out
 * once for each version, and again when what it names has changed: the headline of a story that it leads to,
 * a picture. For pages and for route handlers.
 * @throws like `sourceOf`, when that version can no longer be read
 */
export async function readMachineBody(article: Article): Promise<MachineBody> {
  const place = placeOf(article)
  const version = `${article.hash} ${place.page}`
  const known = kept().get(version)
  if (known && isStillSo(known.asked, place)) return known.body
  const { catalog, moment } = currentEdition()
  const told = await tellVersion(
    { file: article.file, hash: article.hash, address: article.address },
    `${place.publication} ${catalog.version} ${moment.toISOString()}`,
  )
  kept().set(version, told)
  return told.body
}

/** The questions that a story answers; only for one that has some is its body worked out. */
export async function readQuestions(article: Article): Promise<readonly Faq[]> {
  const { file, hash, address } = article
  return (await mayAsk({ file, hash, address })) ? (await readMachineBody(article)).faq : []
}

async function mayAsk(version: Version): Promise<boolean> {
  'use cache'
  cacheLife('max')
  return /<FAQ\b/.test(await sourceOf(version))
}

type Version = Pick<Article, 'file' | 'hash' | 'address'>

type Told = { body: MachineBody; asked: Asked[] }

/**
 * Pages may read files only in a cached function. What is behind it is kept once more by the framework, but
 * asked for only when ours above has nothing.
 * @param _edition what the answer depends on besides the version
 */
async function tellVersion(version: Version, _edition: string): Promise<Told> {
  'use cache'
  cacheTag(shows.publication)
  cacheLife('max')
  const { place, asked } = asking(placeOf(version))
  return { body: tellBody(await sourceOf(version), place), asked }
}

function placeOf({ address }: Pick<Article, 'address'>): Place {
  const { catalog, moment } = currentEdition()
  const { url } = readPublication()
  return {
    publication: url,
    page: url + routes.article(address),
    story: (href): NamedStory | undefined => {
      const target = findLinked(href, catalog, moment)
      if (!target) return undefined
      const { headline, standfirst } = target
      return { href: routes.article(target.address), headline, standfirst }
    },
    picture: (name): NamedPicture | undefined => {
      const medium = catalog.media.get(name)
      if (!medium) return undefined
      const { width, height, hash } = medium
      return { src: routes.media(name, hash), width, height }
    },
  }
}

/** Enough for some five hundred stories, which feeds are made of. Characters, of two bytes each. */
const mostKept = 8 * 1_048_576

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: LRUCache<string, Told> }
const key: unique symbol = Symbol.for('masthead.machine-bodies')

function kept(): LRUCache<string, Told> {
  shelf[key] ??= new LRUCache({
    maxSize: mostKept,
    sizeCalculation: ({ body, asked }) => JSON.stringify([body, asked]).length,
  })
  return shelf[key]
}
