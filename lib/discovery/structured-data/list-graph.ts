import type { Graph } from 'schema-dts'
import type { Front } from '@/lib/articles/front'
import type { Paged } from '@/lib/articles/paging'
import type { Story } from '@/lib/articles/story'
import { routes } from '@/lib/routes'
import type { Trail } from '../trail'
import { breadcrumb } from './breadcrumb'
import { type Paper, pageGraph } from './graph'
import { itemList } from './item-list'
import { webPage } from './web-page'

/** The graph of the front page: its stories from top to bottom, each at its first place. */
export function frontGraph(paper: Paper, { lead, also, latest, strips }: Front): Graph {
  const shown = [lead ?? [], also, latest, strips.map(({ stories }) => stories)].flat(2)
  const stories = [...new Map(shown.map((story) => [story.address, story])).values()]
  return pageGraph(paper, [
    webPage(paper, {
      type: 'CollectionPage',
      path: routes.front(),
      name: paper.site.name,
      description: paper.site.description,
      mainEntity: itemList(paper, { stories }),
    }),
  ])
}

/** A list of stories under one heading: that of a section or a tag, or a further page of it. */
export type ListFacts = {
  /** Path of this very page. */
  path: string
  description?: string
  trail: Trail
  stories: Paged<Story>
}

/** The graph of a section's or tag's page. */
export function listGraph(paper: Paper, { path, description, trail, stories }: ListFacts): Graph {
  const { items, page, total } = stories
  return pageGraph(paper, [
    webPage(paper, {
      type: 'CollectionPage',
      path,
      name: trail.here,
      description,
      hasBreadcrumb: true,
      mainEntity: itemList(paper, {
        stories: items,
        from: (page - 1) * paper.site.storiesPerPage + 1,
        total,
      }),
    }),
    breadcrumb(paper, path, trail),
  ])
}
