import { cacheLife, cacheTag } from 'next/cache'
import type { ReactNode } from 'react'
import { bodyComponents } from '@/components/articles/body/body-components'
import { articleToStory, pictureToDraw } from '@/lib/articles/story'
import { currentCatalog } from '@/lib/content/current.server'
import { shows } from '@/lib/content/freshness.server'
import { renderBody } from '@/lib/content/mdx.server'
import { sourceOf } from '@/lib/content/sources.server'

/**
 * The body of a story or page, or nothing when it could not be drawn: then the page answers with `FaultPage`,
 * because what is thrown out of a static page reaches readers as an empty document.
 */
export async function drawBody(version: Version): Promise<ReactNode> {
  try {
    return await Body({ file: version.file, hash: version.hash })
  } catch (error) {
    console.error(`${version.file} could not be drawn`, error)
    return undefined
  }
}

type Version = { file: string; hash: string }

/** Drawn once a version: it is kept under the hash of its file. */
async function Body({ file, hash }: Version) {
  'use cache'
  cacheTag(shows.publication)
  cacheLife('max')
  const catalog = currentCatalog()
  const components = bodyComponents({
    story: (href) => {
      const article = catalog.articles.get(href.replace(/^\//, '').replace(/#.*$/, ''))
      return article && articleToStory(article, catalog)
    },
    picture: (figure) => pictureToDraw(figure, catalog),
    adBlockNotice: catalog.site.adBlockNotice,
  })
  return renderBody(await sourceOf({ file, hash }), components)
}
