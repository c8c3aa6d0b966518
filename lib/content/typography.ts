import type { Root, RootContent } from 'mdast'
import type {} from 'remark-mdx'
import { retext } from 'retext'
import smartypants from 'retext-smartypants'
import { visit } from 'unist-util-visit'

const punctuation = retext().use(smartypants).freeze()

/**
 * Straight quotes, dashes and dots as a compositor would set them: `it's` → `it’s`, `--` → `—`. Characters that
 * turn letters round, or open a direction and may never close it, are left out: they would go on turning
 * whatever a feed reader or a list prints next. Isolates and marks of direction stay (UAX 9 §2).
 */
export function typographic(text: string): string {
  const plain = text.replace(/[\u202a-\u202e]/g, '')
  return /['"`]|--|\. ?\./.test(plain) ? String(punctuation.processSync(plain)) : plain
}

type Attribute = Extract<RootContent, { type: 'mdxJsxFlowElement' }>['attributes'][number]

/** Properties that are addresses or names of files, not words. */
const notWords = new Set(['href', 'src'])

/** Sets the words in properties of components as the words of the text are set. */
export function typographicProperties() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      for (const attribute of node.attributes) {
        if (isWords(attribute)) attribute.value = typographic(attribute.value)
      }
    })
  }
}

function isWords(attribute: Attribute): attribute is Attribute & { name: string; value: string } {
  return (
    attribute.type === 'mdxJsxAttribute' &&
    typeof attribute.value === 'string' &&
    !notWords.has(attribute.name)
  )
}
