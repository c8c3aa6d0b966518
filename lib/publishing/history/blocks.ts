import type { BlockContent, Nodes } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { Place } from '@/lib/discovery/body/place'
import { plainTree } from '@/lib/discovery/body/plain-tree'

/** A paragraph of a body, or what is read like one. */
export type Block = { kind: BlockKind; text: string }
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'code' | 'row'

/**
 * A body as its readers read it, paragraph by paragraph: the words of components included, marks and addresses left
 * out. What can no longer be parsed is divided at its empty lines.
 */
export function bodyBlocks(body: string, place: Place): Block[] {
  try {
    return plainTree(body, place).children.flatMap((node) => blocksOf(node, 'paragraph'))
  } catch {
    return body.split(/\n\s*\n/).flatMap((text) => block('paragraph', text))
  }
}

function blocksOf(node: Nodes, kind: BlockKind): Block[] {
  switch (node.type) {
    case 'heading':
      return block('heading', wordsOf(node))
    case 'blockquote':
      return inside(node, 'quote')
    case 'list':
    case 'footnoteDefinition':
      return inside(node, 'item')
    case 'listItem':
      return inside(node, kind)
    case 'table':
      return node.children.flatMap(({ children }) =>
        block('row', children.map((cell) => wordsOf(cell)).join(' · ')),
      )
    case 'tableRow':
    case 'definition':
      return []
    case 'code':
      return block('code', node.value)
    case 'figure':
      return block('paragraph', wordsOf(node, { includeImageAlt: false }))
    case 'question':
      return inside(node, kind)
    default:
      return block(kind, wordsOf(node, { includeImageAlt: false }))
  }
}

function inside({ children }: { children: BlockContent[] | Nodes[] }, kind: BlockKind): Block[] {
  return children.flatMap((child) => blocksOf(child, kind))
}

/** Line ends within a paragraph are the author's editor's, but for code. */
function block(kind: BlockKind, text: string): Block[] {
  const words = kind === 'code' ? text : text.replace(/\s+/g, ' ').trim()
  return words === '' ? [] : [{ kind, text: words }]
}
