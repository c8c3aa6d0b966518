import type { Nodes } from 'mdast'

/** What a tree says, without its marks: paragraphs and points of a list on lines of their own. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  return node.children.map(plainText).join(between(node))
}

function between({ type }: Nodes): string {
  if (type === 'root') return '\n\n'
  return type === 'blockquote' || type === 'list' || type === 'listItem' ? '\n' : ''
}
