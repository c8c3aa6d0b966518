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
 * The body of a page; `undefined` when it could not be drawn: then the page answers with `FaultPage`, because what is
 * thrown out of a static page reaches readers as an empty document. A body that shows nothing is `null`, and no fault.
 */
export async function drawBody(version: Version): Promise<ReactNode> {
  return unlessFault(version, Body)
}

/**
 * The body of a story, as HTML. A story is drawn anew with every comment, and then the framework handles each element
 * of a page eight times, but a text once: docs/decisions/0027-bodies-as-text.md.
 */
export async function drawBodyAsHtml(version: Version): Promise<string | undefined> {
  return unlessFault(version, bodyHtml)
}

async function unlessFault<Drawn>(
  { file, hash }: Version,
  draw: (asked: Asked) => Promise<Drawn>,
): Promise<Drawn | undefined> {
  try {
    const { catalog, moment } = currentEdition()
    return await draw({ file, hash, edition: `${catalog.version} ${moment.toISOString()}` })
  } catch (error) {
    console.error(`${file} could not be drawn`, error)
    return undefined
  }
}

type Version = { file: string; hash: string }
type Asked = Version & { edition: string }

/**
 * Drawn once a version and edition: the headline on a card and whether its story is out yet are those of the
 * edition.
 */
async function Body(asked: Asked) {
  'use cache'
  cacheTag(shows.publication)
  cacheLife('max')
  return compile(asked, cacheTag)
}

async function bodyHtml(asked: Asked): Promise<string> {
  'use cache'
  const { hash, edition } = asked
  const key = `${hash} ${edition}`
  const drawn = htmls.get(key) ?? (await drawHtml(asked))
  htmls.set(key, drawn)
  cacheTag(shows.publication, ...drawn.tags)
  cacheLife('max')
  return drawn.html
}

/** A body, and what its cards and pictures make it depend on: that has to be said at each drawing. */
type Drawn = { html: string; tags: readonly string[] }

/**
 * What was drawn last. The framework asks none of its caches when a page is drawn because something on it has
 * changed; a comment below a story would have its body drawn again.
 */
const htmls = new LRUCache<string, Drawn>({
  max: 2_000,
  maxSize: 8_000_000, // characters, of two bytes each: the stories under which people are talking
  sizeCalculation: ({ html, tags }, key) => html.length + tags.join().length + key.length,
})

/** The framework lets no page import the renderer by name, lest whole pages be drawn with it. */
async function drawHtml(version: Version): Promise<Drawn> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const tags = new Set<string>()
  const html = renderToStaticMarkup(await compile(version, (tag) => tags.add(tag)))
  return { html, tags: [...tags] }
}

/** @param dependsOn hears of each tag, as the element is drawn */
async function compile(version: Version, dependsOn: (tag: string) => void): Promise<ReactElement> {
  const { catalog, moment } = currentEdition()
  const components = bodyComponents({
    story: (href) => {
      dependsOn(shows.card(href.replace(/^\//, '').replace(/#.*$/, '')))
      const article = findLinked(href, catalog, moment)
      return article && articleToStory(article, catalog)
    },
    picture: (figure) => {
      dependsOn(shows.medium(figure.src))
      return pictureToDraw(figure, catalog)
    },
    adBlockNotice: catalog.site.adBlockNotice,
  })
  return renderBody(await sourceOf(version), components)
}
