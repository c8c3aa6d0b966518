import type { Element, ElementContent, Root as Html, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { footnotes } from '@/lib/content/body/syntax'
import { type Question, questionMark } from './nodes'
import { absolute, type Place } from './place'

/**
 * A plain tree as elements for machines: no classes, no styles, no anchors of its own. Whoever shows several
 * stories on one page would have anchors twice, so the marks of footnotes lead to the notes of the page; the
 * ways back from a note are left out. Questions are still in their elements, see `questionMark`.
 */
export function treeToElements(tree: Root, place: Place): Html {
  const html = elements.runSync(structuredClone(tree))
  return { type: 'root', children: html.children.flatMap((node) => clean(node, place)) }
}

/** The elements as text. */
export function elementsToHtml(html: Html): string {
  const children = html.children.flatMap(withoutQuestion)
  return toHtml({ type: 'root', children }, { characterReferences }).trim()
}

/** `&amp;` where `&#x26;` would do, for people who look into a feed. */
export const characterReferences = { useNamedReferences: true }

const elements = unified()
  .use(remarkRehype, { ...footnotes, handlers: { question: questionToElement } })
  .freeze()

type State = Parameters<NonNullable<NonNullable<Options['handlers']>['paragraph']>>[0]

function questionToElement(state: State, node: Question): Element {
  const properties = { [questionMark]: node.id }
  const children = state.wrap(state.all(node))
  return { type: 'element', tagName: 'div', properties, children }
}

function clean(node: Html['children'][number], place: Place): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  const { tagName, properties, children } = node
  if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '☑' : '☐' }]
  const inside = withoutWaysBack(children).flatMap((child) => clean(child, place))
  return [{ type: 'element', tagName, properties: keptOf(node, place), children: inside }]
}

/** Without the blank before each, too. */
function withoutWaysBack(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) => {
    if (isWayBack(child)) return []
    if (child.type !== 'text' || !isWayBack(children[index + 1])) return [child]
    return [{ ...child, value: child.value.trimEnd() }]
  })
}

function isWayBack(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.properties.dataFootnoteBackref !== undefined
}

const kept = new Set(['alt', 'dataFootnoteRef', 'height', 'src', 'start', 'title', 'width'])

function keptOf({ properties }: Element, place: Place): Element['properties'] {
  const entries = Object.entries(properties).filter(([k]) => kept.has(k) || k === questionMark)
  const { href } = properties
  const address = typeof href === 'string' ? absolute(href, place) : undefined
  return { ...Object.fromEntries(entries), ...(address && { href: address }) }
}

/** The last marks go when nobody needs them any more. */
function withoutQuestion(node: Nodes): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  const children = node.children.flatMap(withoutQuestion)
  if (questionMark in node.properties) return children
  const { dataFootnoteRef: _, ...properties } = node.properties
  return [{ ...node, properties, children }]
}
