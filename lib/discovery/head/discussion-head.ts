import type { Metadata } from 'next'
import type { FullStory } from '@/lib/articles/read.server'
import type { ShareImage } from '@/lib/share-image/address'
import { type Paper, pageHead } from './page-head'

/**
 * The head of what readers say of a story. A single comment is a page for people who were sent to it: search engines
 * are to find the whole discussion.
 */
export function discussionHead(
  paper: Paper,
  {
    story,
    image,
    path,
    isSingle,
  }: {
    story: Pick<FullStory, 'headline'>
    image: ShareImage | undefined
    /** Of this very page. */
    path: string
    isSingle: boolean
  },
): Metadata {
  const { headline } = story
  const head = pageHead(paper, {
    title: `Comments: ${headline}`,
    description: `What readers of ${paper.site.name} say about “${headline}”.`,
    path,
    image,
  })
  return isSingle ? { ...head, robots: { index: false, follow: true } } : head
}
