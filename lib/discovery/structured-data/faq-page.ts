import type { FAQPageLeaf } from 'schema-dts'
import type { Faq } from '../body/faq'
import type { Paper } from './graph'
import { ids } from './ids'

/** The questions and answers that stand on the page, in its order and words. Google draws nothing from it. */
export function faqPage(paper: Paper, path: string, faq: readonly Faq[]): FAQPageLeaf {
  const page = paper.url + path
  return {
    '@type': 'FAQPage',
    '@id': ids.faq(page),
    isPartOf: { '@id': ids.webPage(page) },
    mainEntity: faq.map(({ id, question, answerHtml }) => ({
      '@type': 'Question' as const,
      '@id': ids.question(page, id),
      name: question,
      acceptedAnswer: { '@type': 'Answer' as const, text: answerHtml },
    })),
  }
}
