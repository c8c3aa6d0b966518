import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseBody } from './tree'

const body = `## A ~~struck~~ heading

Words.[^1] A bare address: none here. *Two* **kinds** of [link](https://tides.example), and one [more][ref].

- [x] done
- [ ] to do

| A | B |
|---|---|
| 1 | \`2\` |

<KeyTakeaway>

Ada's words -- in one line_with_underscores.

</KeyTakeaway>

[^1]: The note.

[ref]: https://tides.example
`

test('the check reads a text as the renderer does', () => {
  const drawn: string[] = []
  const enter = (node: Nodes) => {
    drawn.push(told(node))
    if ('children' in node) for (const child of node.children) enter(child)
  }
  enter(unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(body))
  const read = parseBody(body)
  expect('findings' in read ? read.findings : read.map(({ node }) => told(node))).toEqual(drawn)
})

test('only bare web addresses are words to the check', () => {
  const read = parseBody('See www.tides.example or ada@tides.example.')
  expect('findings' in read ? [] : read.map(({ node }) => node.type)).toEqual([
    'root',
    'paragraph',
    'text',
  ])
})

function told(node: Nodes): string {
  const { line, column } = node.position?.start ?? {}
  return `${line}:${column} ${node.type} ${'value' in node ? node.value : ''}`
}
