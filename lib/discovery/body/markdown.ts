import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'

/** A plain tree as GitHub-flavoured Markdown, escaped so that it reads back as the same tree. */
export function treeToMarkdown(tree: Root): string {
  return writer.stringify(tree)
}

/** Their parts one below the other. */
const eachPart: NonNullable<Options['handlers']>['blockquote'] = (node, _parent, state, info) =>
  state.containerFlow(node, info)

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: { figure: eachPart, question: eachPart },
  })
  .freeze()
