import type { Finding } from '../problem'
import type { Reference } from '../reference'
import type { Heading } from '../schema/heading'
import { findCode } from './code'
import { checkComponents } from './components'
import { checkFootnotes } from './footnotes'
import { readHeadings } from './headings'
import { readLinks } from './links'
import { parseBody } from './tree'
import { countWords } from './words'

/** What the publication keeps of a body besides its text. */
export type BodyFacts = { headings: Heading[]; wordCount: number; references: Reference[] }

/**
 * Reads a body that stands on the lines it has in its file: its facts, or everything that is wrong with it.
 * `taken` are anchors of the page around it.
 */
export function readBodyFacts(
  body: string,
  taken: readonly string[],
): BodyFacts | { findings: Finding[] } {
  const nodes = parseBody(body)
  if ('findings' in nodes) return nodes
  const { headings, findings: ofHeadings } = readHeadings(nodes, taken)
  const { references, findings: ofLinks } = readLinks(nodes)
  const findings = [
    ...findCode(nodes),
    ...checkComponents(nodes),
    ...ofHeadings,
    ...ofLinks,
    ...checkFootnotes(nodes),
  ]
  if (findings.length > 0) return { findings }
  return { headings, references, wordCount: countWords(nodes) }
}
