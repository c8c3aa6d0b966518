import type { Graph } from 'schema-dts'
import type { FullStory } from '@/lib/articles/read.server'
import type { ShareImage } from '@/lib/share-image/address'
import type { Faq } from '../body/faq'
import type { Trail } from '../trail'
import { breadcrumb } from './breadcrumb'
import type { ToldDiscussion } from './comment'
import { faqPage } from './faq-page'
import { type Paper, pageGraph } from './graph'
import { ids } from './ids'
import { leadPicture, sharedImage } from './image'
import { newsArticle } from './news-article'
import { person } from './person'
import { webPage } from './web-page'

/** What the page of a story tells machines. */
export type StoryFacts = {
  story: FullStory
  trail: Trail
  faq: readonly Faq[]
  /** Its share image in the three ratios that search engines ask for, the widest first. */
  images: readonly ShareImage[]
  /** What readers say below it; nothing when nobody can, or when that is not known just now. */
  discussion?: ToldDiscussion | undefined
}

/** The graph of a story's page. */
export function storyGraph(
  paper: Paper,
  { story, trail, faq, images, discussion }: StoryFacts,
): Graph {
  const { href, headline, picture } = story
  const page = paper.url + href
  const shared = images.map((image) => sharedImage(image, paper.url))
  const [first, ...others] = picture ? [leadPicture(picture, paper.url), ...shared] : shared
  const primary = first && { ...first, '@id': ids.primaryImage(page) }
  return pageGraph(paper, [
    webPage(paper, {
      type: 'WebPage',
      path: href,
      name: headline,
      hasBreadcrumb: true,
      hasPrimaryImage: primary !== undefined,
      mainEntity: { '@id': ids.article(page) },
    }),
    breadcrumb(paper, href, trail),
    ...(primary ? [primary] : []),
    newsArticle(paper, {
      story,
      images: primary ? [{ '@id': primary['@id'] }, ...others] : [],
      discussion,
    }),
    ...story.authors.map((author) => person(author, paper.url)),
    ...(faq.length > 0 ? [faqPage(paper, href, faq)] : []),
  ])
}
