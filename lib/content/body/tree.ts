import type { Nodes, Parents, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Finding, Place } from '../problem'
import { syntaxErrorToFinding } from './syntax-words'

/** A tag of a body: on lines of its own (flow), or within a line of text. */
export type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** A node with what it stands in, from the root inwards. */
export type Visited = { node: Nodes; ancestors: readonly Parents[] }

/**
 * All nodes of a body in the order of reading. The parser stops at the first tag or brace that it cannot
 * read, and so does the answer.
 */
export function parseBody(body: string): Visited[] | { findings: Finding[] } {
  try {
    return flatten(syntax.parse(body))
  } catch (error) {
    return { findings: [syntaxErrorToFinding(error, body)] }
  }
}

/** Whether a node is a tag. */
export function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Where a node begins. */
export function placeOf(node: { position?: { start: Place } }): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return { line, column }
}

/**
 * The renderer's syntax, but for bare web addresses: looking for one at every letter takes as long as all the
 * rest together, and whether one is a link changes nothing that is checked.
 */
const syntax = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(withoutBareAddresses)
  .freeze()

/** Bare addresses are the part of GFM that starts at letters, and the one that goes over the finished tree. */
function withoutBareAddresses(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map(({ text = {}, ...extension }) => {
    const starts = Object.entries(text)
    const marks = starts.filter(([code]) => !/[\w+.-]/.test(String.fromCharCode(Number(code))))
    return { ...extension, text: Object.fromEntries(marks) }
  })
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .filter((extension) => !extension.transforms)
}

function flatten(root: Root): Visited[] {
  const visited: Visited[] = []
  const enter = (node: Nodes, ancestors: readonly Parents[]) => {
    visited.push({ node, ancestors })
    if (!('children' in node)) return
    const inside = [...ancestors, node]
    for (const child of node.children) enter(child, inside)
  }
  enter(root, [])
  return visited
}
