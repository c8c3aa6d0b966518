import type { Graph } from 'schema-dts'
import type { Author } from '@/lib/content/schema/author'
import type { Trail } from '../trail'
import { breadcrumb } from './breadcrumb'
import { type Paper, pageGraph } from './graph'
import { personInFull } from './person'
import { webPage } from './web-page'

/** The graph of an author's page; `path` is that of this very page of it. */
export function authorGraph(
  paper: Paper,
  { author, path, trail }: { author: Author; path: string; trail: Trail },
): Graph {
  const who = personInFull(author, paper)
  return pageGraph(paper, [
    webPage(paper, {
      type: 'ProfilePage',
      path,
      name: author.name,
      hasBreadcrumb: true,
      mainEntity: who,
    }),
    breadcrumb(paper, path, trail),
  ])
}
