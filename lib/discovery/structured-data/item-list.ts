import type { ItemListLeaf } from 'schema-dts'
import type { Story } from '@/lib/articles/story'
import type { Paper } from './graph'

/** What a list of stories says; of a longer list it may be one page. */
export type Listed = {
  /** In the order in which readers see them. */
  stories: readonly Pick<Story, 'href'>[]
  /** The place of the first of them in the whole list, from 1. */
  from?: number
  /** How many the whole list has. */
  total?: number
}

/**
 * A list of stories: where each is to be found. What each is called, its own page says. An empty list is none.
 */
export function itemList(
  paper: Paper,
  { stories, from = 1, total }: Listed,
): ItemListLeaf | undefined {
  if (stories.length === 0) return undefined
  return {
    '@type': 'ItemList',
    numberOfItems: total ?? stories.length,
    itemListElement: stories.map(({ href }, index) => ({
      '@type': 'ListItem' as const,
      position: from + index,
      url: paper.url + href,
    })),
  }
}
