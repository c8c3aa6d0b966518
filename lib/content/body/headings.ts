import GithubSlugger, { slug } from 'github-slugger'
import type { Heading as HeadingNode, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkSmartypants from 'remark-smartypants'
import { unified } from 'unified'
import type { Finding, Place } from '../problem'
import type { Heading } from '../schema/heading'
import { typographic } from '../typography'
import { isTag, placeOf, type Tag, type Visited } from './tree'

/** The heading that FAQ brings. */
export const faqHeading: Heading = {
  depth: 2,
  id: 'frequently-asked-questions',
  text: 'Frequently asked questions',
}

type Found = { heading: Heading; place: Place }

/**
 * The headings of a body in order, with the anchors that rehype-slug and the FAQ give them when the body is
 * drawn; and what is wrong with them. `taken` are anchors of the page around the body.
 */
export function readHeadings(
  nodes: readonly Visited[],
  taken: readonly string[],
): { headings: Heading[]; findings: Finding[] } {
  const slugger = new GithubSlugger()
  const found: Found[] = []
  const findings: Finding[] = []
  let depth = 1
  for (const { node, ancestors } of nodes) {
    if (isTag(node)) {
      const heading = headingOfTag(node)
      if (heading) found.push({ heading, place: placeOf(node) })
      if (node.name === 'FAQ') depth = faqHeading.depth
    }
    if (node.type !== 'heading') continue
    const text = printed(node)
    const place = placeOf(node)
    findings.push(...checkHeading(node, text, depth, ancestors).map((f) => ({ ...place, ...f })))
    depth = node.depth
    if (node.depth === 1) continue
    found.push({ heading: { depth: node.depth, id: slugger.slug(text), text }, place })
  }
  return {
    headings: found.map(({ heading }) => heading),
    findings: [...findings, ...anchorsGivenTwice(found, taken)],
  }
}

function headingOfTag(tag: Tag): Heading | undefined {
  if (tag.name === 'FAQ') return faqHeading
  if (tag.name !== 'Question') return undefined
  const q = tag.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'q')?.value
  if (typeof q !== 'string' || !q.trim()) return undefined
  const text = typographic(q)
  return { depth: 3, id: slug(text), text }
}

function checkHeading(
  { depth, children }: HeadingNode,
  text: string,
  above: number,
  ancestors: Visited['ancestors'],
): Pick<Finding, 'rule' | 'message' | 'remedy'>[] {
  const rule = 'heading'
  const marks = '#'.repeat(depth)
  if (depth === 1) {
    const remedy = 'Begin it with ##; the headline of the story is the one heading above it'
    return [{ rule, message: 'A heading in the text may not begin with one #', remedy }]
  }
  if (ancestors.some((node) => isTag(node) || node.type === 'footnoteDefinition')) {
    const remedy = 'Move it out, or write the words in bold'
    return [{ rule, message: 'A heading stands inside a component or footnote', remedy }]
  }
  if (slug(text) === '') {
    const remedy = `Write words after ${marks}, or delete it`
    return [{ rule, message: 'The heading has no words', remedy }]
  }
  if (children.some(({ type }) => type === 'footnoteReference')) {
    const remedy = 'Move the footnote into the text below'
    return [
      {
        rule,
        message: 'The heading has a footnote, which would become part of its anchor',
        remedy,
      },
    ]
  }
  if (depth <= above + 1) return []
  const right = '#'.repeat(above + 1)
  const message = `The heading begins with ${marks} and leaves out ${right}`
  return [{ rule, message, remedy: `Write ${right}; ${marks} may only follow below one of those` }]
}

/** Markdown headings never share an anchor, but the FAQ and its questions take theirs without looking. */
function anchorsGivenTwice(found: readonly Found[], taken: readonly string[]): Finding[] {
  const first = new Map<string, Found>()
  return found.flatMap((one) => {
    const other = first.get(one.heading.id)
    if (taken.includes(one.heading.id)) {
      return [
        {
          ...one.place,
          rule: 'heading',
          message: `“${one.heading.text}” gives the anchor that another part of the page has`,
          remedy: 'Word it differently',
        },
      ]
    }
    if (!other) {
      first.set(one.heading.id, one)
      return []
    }
    const isFaq = one.heading.id === faqHeading.id
    return [
      {
        ...one.place,
        rule: 'heading',
        message: `“${one.heading.text}” gives the same anchor as line ${other.place.line}`,
        remedy: isFaq
          ? 'Delete the heading; FAQ brings its own'
          : 'Word one of the two differently',
      },
    ]
  })
}

/** The words of a heading as they are printed. Its anchor is made from them, dashes and quotes included. */
function printed(heading: HeadingNode): string {
  const text = textOf(heading, { includeImageAlt: false })
  if (!/['"`]|--|\. ?\. ?\./.test(text)) return text
  const root: Root = { type: 'root', children: [structuredClone(heading)] }
  return textOf(compositor.runSync(root), { includeImageAlt: false })
}

const compositor = unified().use(remarkSmartypants).freeze()
