import type { Graph } from 'schema-dts'
import type { Trail } from '../trail'
import { breadcrumb } from './breadcrumb'
import { type Paper, pageGraph } from './graph'
import { type PageFacts, webPage } from './web-page'

/** The graph of a page of prose: about the paper, its policies, its corrections. */
export function proseGraph(
  paper: Paper,
  facts: Pick<PageFacts, 'path' | 'description'> & { type?: PageFacts['type']; trail: Trail },
): Graph {
  const { type = 'WebPage', path, description, trail } = facts
  return pageGraph(paper, [
    webPage(paper, { type, path, name: trail.here, description, hasBreadcrumb: true }),
    breadcrumb(paper, path, trail),
  ])
}

/** What schema.org calls a page below /about, by the name of its file. */
export function aboutType(slug: string): PageFacts['type'] {
  if (slug === 'about') return 'AboutPage'
  return slug === 'contact' ? 'ContactPage' : 'WebPage'
}
