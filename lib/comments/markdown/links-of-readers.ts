import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Says of every link that a reader has set it: search engines give it no weight, and it gets no `opener`. */
export function linksOfReaders() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a' && node.properties.href !== undefined) {
        node.properties.rel = ['ugc', 'nofollow', 'noopener']
      }
    })
  }
}
