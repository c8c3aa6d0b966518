import type { Metadata } from 'next'
import type { FullStory } from '@/lib/articles/read.server'
import { routes } from '@/lib/routes'
import type { ShareImage } from '@/lib/share-image/address'
import { type Paper, pageHead } from './page-head'

/** The head of a story. Its dates are those that readers see. */
export function storyHead(
  paper: Paper,
  { story, image }: { story: FullStory; image: ShareImage | undefined },
): Metadata {
  const { href, address, headline, standfirst, published, updated, section, tags } = story
  const authors = story.authors.map(({ name, href }) => ({ name, url: paper.url + href }))
  return {
    ...pageHead(paper, {
      title: headline,
      description: standfirst,
      path: href,
      image,
      twins: { 'text/markdown': paper.url + routes.markdown(address) },
      fediverse: story.authorsInFull.find(({ fediverse }) => fediverse)?.fediverse,
      openGraph: {
        type: 'article',
        publishedTime: published.toISOString(),
        modifiedTime: (updated ?? published).toISOString(),
        authors: authors.map(({ url }) => url),
        section: section.name,
        tags: tags.map(({ name }) => name),
      },
    }),
    authors,
  }
}
