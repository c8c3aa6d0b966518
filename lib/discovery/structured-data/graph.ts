import type { Graph, Thing } from 'schema-dts'
import type { Publication } from '@/lib/content/publication.server'
import { organization } from './organization'
import { website } from './website'

/** What the nodes know of the publication. */
export type Paper = Pick<Publication, 'site' | 'url'>

/** The one graph of a page: who publishes it, of which site it is a part, and what it says itself. */
export function pageGraph(paper: Paper, nodes: readonly Thing[]): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [organization(paper), website(paper), ...nodes],
  }
}
