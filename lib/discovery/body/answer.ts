import type { Element, ElementContent } from 'hast'

/**
 * An answer in the elements that Google's guide to FAQPage allowed in `Answer.text`, which others took over
 * (https://developers.google.com/search/docs/appearance/structured-data/faqpage, read before it was retired).
 *
 * | element | becomes |
 * |---|---|
 * | h1 to h6, br, ol, ul, li, a, p, div, b, strong, i, em | itself |
 * | pre, figcaption | a paragraph |
 * | table | a list, an entry for each row |
 * | del, the mark of a footnote, img, hr | nothing: bare words would say something else |
 * | any other | what is in it |
 */
export function answerElements(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element' || leftOut.has(node.tagName) || isNoteMark(node)) return []
    const { tagName } = node
    if (tagName === 'table') return [element('ul', rowsOf(node))]
    const inside = answerElements(node.children)
    if (tagName === 'a') return [{ ...element('a', inside), properties: hrefOf(node) }]
    if (allowed.has(tagName)) return [element(tagName, inside)]
    return paragraphs.has(tagName) ? [element('p', inside)] : inside
  })
}

/** The words of an answer: paragraphs, entries and rows on lines of their own. */
export function answerWords(nodes: readonly ElementContent[]): string {
  return wordsOf(nodes)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

const allowed = new Set('h1 h2 h3 h4 h5 h6 br ol ul li p div b strong i em'.split(' '))
const paragraphs = new Set(['pre', 'figcaption'])
const leftOut = new Set(['del', 'hr', 'img'])
const inLine = new Set(['a', 'b', 'strong', 'i', 'em'])

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

function hrefOf({ properties }: Element): Element['properties'] {
  return typeof properties.href === 'string' ? { href: properties.href } : {}
}

function isNoteMark({ tagName, children }: Element): boolean {
  return (
    tagName === 'sup' &&
    children.some((c) => c.type === 'element' && c.properties.dataFootnoteRef !== undefined)
  )
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((part): Element[] => {
    if (part.type !== 'element') return []
    if (part.tagName !== 'tr') return rowsOf(part)
    const cells = part.children.flatMap((cell) =>
      cell.type === 'element' && wordsOf([cell]).trim() ? [answerElements(cell.children)] : [],
    )
    const joined = cells.flatMap((cell, index): ElementContent[] =>
      index === 0 ? cell : [{ type: 'text', value: '; ' }, ...cell],
    )
    return joined.length > 0 ? [element('li', joined)] : []
  })
}

function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      const words = wordsOf(node.children)
      return inLine.has(node.tagName) ? words : `\n${words}\n`
    })
    .join('')
}
