import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Turns what a comment has no use for into what it has: HTML into the text that was typed, a heading into an
 * emphasised paragraph, a picture into its words, a line across into nothing, `Https:` into `https:`.
 */
export function keepToOurs() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return
      switch (node.type) {
        case 'html': {
          const text = { type: 'text' as const, value: node.value }
          const isInline = parent.type === 'paragraph'
          parent.children[index] = isInline ? text : { type: 'paragraph', children: [text] }
          return SKIP
        }
        case 'heading':
          parent.children[index] = {
            type: 'paragraph',
            children: [{ type: 'strong', children: node.children }],
          }
          return index
        case 'image':
        case 'imageReference':
          parent.children[index] = { type: 'text', value: node.alt ?? '' }
          return SKIP
        case 'link':
        case 'definition':
          // Telephones begin a line with `Https://`.
          node.url = node.url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
          return
        case 'thematicBreak':
          parent.children.splice(index, 1)
          return index
      }
    })
  }
}
