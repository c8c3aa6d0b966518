import type { Element, ElementContent, Root as Html } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { answerElements, answerWords } from './answer'
import { characterReferences } from './html'
import { questionMark } from './nodes'

/** A question of a story and its answer, as readers see them. */
export type Faq = {
  /** The anchor of the question on the page, without `#`. */
  id: string
  /** Word for word as it is printed. */
  question: string
  /** HTML of the elements that schema.org's readers allow in an answer; links are absolute. */
  answerHtml: string
}

/** The questions among the elements of a story, in order. */
export function readFaq(html: Html): Faq[] {
  const found: Faq[] = []
  visit(html, 'element', (element) => {
    const id = element.properties[questionMark]
    if (typeof id === 'string') found.push(elementToFaq(id, element))
  })
  return found
}

function elementToFaq(id: string, { children }: Element): Faq {
  const [heading, ...answer] = children.filter(isElement)
  return {
    id,
    question: heading ? answerWords([heading]) : '',
    answerHtml: toHtml(answerElements(answer), { characterReferences }).trim(),
  }
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}
