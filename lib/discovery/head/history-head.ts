import type { Metadata } from 'next'
import type { FullStory } from '@/lib/articles/read.server'
import type { ShareImage } from '@/lib/share-image/address'
import { type Paper, pageHead } from './page-head'

/**
 * The head of the versions of a story. They are for people who were sent to them: a search engine that found what a
 * paper has put right would go on telling it.
 */
export function historyHead(
  paper: Paper,
  {
    story: { headline },
    image,
    path,
  }: {
    story: Pick<FullStory, 'headline'>
    image: ShareImage | undefined
    /** Of this very page. */
    path: string
  },
): Metadata {
  const head = pageHead(paper, {
    title: `History: ${headline}`,
    description: `What ${paper.site.name} has changed in “${headline}” since it was published.`,
    path,
    image,
  })
  return { ...head, robots: { index: false, follow: true } }
}
