import { LRUCache } from 'lru-cache'
import { cacheLife, cacheTag } from 'next/cache'
import type { ReactElement, ReactNode } from 'react'
import { bodyComponents } from '@/components/articles/body/body-components'
import { findLinked } from '@/lib/articles/find'
import { articleToStory, pictureToDraw } from '@/lib/articles/story'
import { currentEdition } from '@/lib/content/current.server'
import { shows } from '@/lib/content/freshness.server'
import { renderBody } from '@/lib/content/mdx.server'
import { sourceOf } from '@/lib/content/sources.server'

/**
 * The body of a story or page; `undefined` when it could not be drawn: then the page answers with `FaultPage`,
 * because what is thrown out of a static page reaches readers as an empty document. A body that shows nothing
 * is `null`, and no fault.
 */
export async function drawBody(version: Version): Promise<ReactNode> {
  try {
    const { catalog, moment } = currentEdition()
    const edition = `${catalog.version} ${moment.toISOString()}`
    return await Body({ file: version.file, hash: version.hash, edition })
  } catch (error) {
    console.error(`${version.file} could not be drawn`, error)
    return undefined
  }
}

type Version = { file: string; hash: string }

/**
 * Drawn once a version and edition: the headline on a card and whether its story is out yet are those of the
 * edition.
 */
async function Body(asked: Version & { edition: string }) {
  'use cache'
  cacheTag(shows.publication)
  cacheLife('max')
  const { file, hash, edition } = asked
  const compiled = compiledFor(edition)
  const body = compiled.get(hash) ?? (await compile({ file, hash }))
  compiled.set(hash, body)
  return body
}

/**
 * What was compiled last. The framework asks none of its caches when a page is drawn because something on it has
 * changed; a comment below a story would have its body compiled again. A body holds the catalog that it was
 * compiled with, so those of former editions are let go.
 */
let kept = { edition: '', compiled: new LRUCache<string, ReactElement>({ max: 200 }) }

function compiledFor(edition: string): LRUCache<string, ReactElement> {
  if (kept.edition !== edition) kept = { edition, compiled: new LRUCache({ max: 200 }) }
  return kept.compiled
}

async function compile(version: Version): Promise<ReactElement> {
  const { catalog, moment } = currentEdition()
  const components = bodyComponents({
    story: (href) => {
      cacheTag(shows.card(href.replace(/^\//, '').replace(/#.*$/, '')))
      const article = findLinked(href, catalog, moment)
      return article && articleToStory(article, catalog)
    },
    picture: (figure) => {
      cacheTag(shows.medium(figure.src))
      return pictureToDraw(figure, catalog)
    },
    adBlockNotice: catalog.site.adBlockNotice,
  })
  return renderBody(await sourceOf(version), components)
}
