import type {
  AnalysisNewsArticleLeaf,
  BackgroundNewsArticleLeaf,
  IdReference,
  ImageObjectLeaf,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
  ReportageNewsArticleLeaf,
  ReviewNewsArticleLeaf,
} from 'schema-dts'
import type { FullStory } from '@/lib/articles/read.server'
import type { Article, ArticleKind } from '@/lib/content/schema/article'
import { routes } from '@/lib/routes'
import { commentNode, type ToldDiscussion } from './comment'
import { filled } from './filled'
import type { Paper } from './graph'
import { ids } from './ids'
import { reviewedItem } from './reviewed-item'

type NewsArticleNode =
  | NewsArticleLeaf
  | AnalysisNewsArticleLeaf
  | OpinionNewsArticleLeaf
  | BackgroundNewsArticleLeaf
  | ReportageNewsArticleLeaf
  | ReviewNewsArticleLeaf

/** What schema.org calls a kind of story. An explainer gives background and has no type of its own. */
export const articleTypes: Record<ArticleKind, NewsArticleNode['@type']> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  background: 'BackgroundNewsArticle',
  explainer: 'BackgroundNewsArticle',
  reportage: 'ReportageNewsArticle',
  review: 'ReviewNewsArticle',
}

/** The story with all that its page says of it. The dates are those that readers see. */
export function newsArticle(
  paper: Paper,
  {
    story,
    images,
    discussion,
  }: {
    story: FullStory
    images: readonly (ImageObjectLeaf | IdReference)[]
    discussion?: ToldDiscussion | undefined
  },
): NewsArticleNode {
  const { href, headline, standfirst, kind, published, updated, section, tags, article } = story
  const page = paper.url + href
  const { ai, sponsorship } = article.disclosure
  const { reviewed } = article
  return {
    '@type': articleTypes[kind],
    '@id': ids.article(page),
    headline,
    description: standfirst,
    image: filled(images),
    datePublished: published.toISOString(),
    dateModified: (updated ?? published).toISOString(),
    author: filled(story.authors.map(({ id }) => authorReference(id, paper.url))),
    publisher: { '@id': ids.organization(paper.url) },
    copyrightHolder: { '@id': ids.organization(paper.url) },
    mainEntityOfPage: { '@id': ids.webPage(page) },
    isPartOf: { '@id': ids.website(paper.url) },
    articleSection: section.name,
    keywords: filled(tags.map(({ name }) => name)),
    wordCount: article.wordCount,
    inLanguage: paper.site.language,
    isAccessibleForFree: true,
    license: paper.site.licence?.url,
    backstory: filled([ai, sponsorship].filter((text) => text !== undefined)),
    citation: filled(article.sources.map(citation)),
    correction: filled(article.corrections.map(correction)),
    ...(discussion && {
      discussionUrl: discussion.url,
      commentCount: discussion.count,
      comment: filled(discussion.comments.map(commentNode)),
    }),
    ...(kind === 'review' && reviewed ? { itemReviewed: reviewedItem(reviewed) } : {}),
  }
}

function authorReference(id: string, url: string): IdReference {
  return { '@id': ids.person(url + routes.author(id)) }
}

function citation({ title, publisher, url }: Article['sources'][number]) {
  return {
    '@type': 'CreativeWork' as const,
    name: title,
    url,
    publisher: { '@type': 'Organization' as const, name: publisher },
  }
}

function correction({ date, text }: Article['corrections'][number]) {
  return { '@type': 'CorrectionComment' as const, text, datePublished: date.toISOString() }
}
