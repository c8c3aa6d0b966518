import type {
  AboutPageLeaf,
  CollectionPageLeaf,
  ContactPageLeaf,
  IdReference,
  ProfilePageLeaf,
  Thing,
  WebPageLeaf,
} from 'schema-dts'
import type { Paper } from './graph'
import { ids } from './ids'

type WebPageNode =
  | WebPageLeaf
  | CollectionPageLeaf
  | ProfilePageLeaf
  | AboutPageLeaf
  | ContactPageLeaf

/** What a page is, and which of the other nodes it carries. */
export type PageFacts = {
  type: WebPageNode['@type']
  /** Path; no origin. */
  path: string
  name: string
  description?: string
  /** The front page has no way above it. */
  hasBreadcrumb?: boolean
  hasPrimaryImage?: boolean
  /** What the page is about before all. */
  mainEntity?: Exclude<Thing, string> | IdReference
}

/** The page as a document. */
export function webPage(paper: Paper, facts: PageFacts): WebPageNode {
  const { type, path, name, description, hasBreadcrumb, hasPrimaryImage, mainEntity } = facts
  const page = paper.url + path
  return {
    '@type': type,
    '@id': ids.webPage(page),
    url: page,
    name,
    description,
    inLanguage: paper.site.language,
    isPartOf: { '@id': ids.website(paper.url) },
    breadcrumb: hasBreadcrumb ? { '@id': ids.breadcrumb(page) } : undefined,
    primaryImageOfPage: hasPrimaryImage ? { '@id': ids.primaryImage(page) } : undefined,
    mainEntity,
  }
}
