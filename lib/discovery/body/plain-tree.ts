import type { Nodes, Parents, Root } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { bodySyntax } from '@/lib/content/body/syntax'
import { isTag } from '@/lib/content/body/tree'
import { isBlock } from './nodes'
import { absolute, type Place } from './place'
import { tellComponent } from './plain-components'

/**
 * A body as a tree that every machine understands: the words of the page, without the publication's own
 * components, and with addresses that lead somewhere from anywhere. What it does not know it leaves out.
 * @param source MDX without front matter, that the content check has passed
 */
export function plainTree(source: string, place: Place): Root {
  // The plugins change what is in a root and leave it one, which the type of a list of them cannot say.
  const tree = syntax.runSync(syntax.parse(source)) as Root
  makePlain(tree, place)
  return tree
}

const syntax = unified().use(remarkParse).use(remarkMdx).use(bodySyntax).freeze()

function makePlain(parent: Parents, place: Place): void {
  const children = (parent.children as Nodes[]).flatMap((child) => tell(child, place))
  // Blocks become blocks and words become words, which the type of a parent cannot say.
  parent.children = children as typeof parent.children
}

function tell(node: Nodes, place: Place): Nodes[] {
  if ('children' in node) makePlain(node, place)
  if (isTag(node)) {
    return node.type === 'mdxJsxFlowElement'
      ? tellComponent(node, (node.children as Nodes[]).filter(isBlock), place)
      : []
  }
  if (node.type === 'link' || node.type === 'definition') {
    const url = absolute(node.url, place)
    if (url) return [{ ...node, url }]
    return 'children' in node ? node.children : []
  }
  if (node.type === 'paragraph' && node.children.length === 0) return []
  return leftOut.has(node.type) ? [] : [node]
}

/** Program code, HTML, and pictures without a credit: the content check refuses them all. */
const leftOut = new Set([
  'html',
  'image',
  'imageReference',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
])
