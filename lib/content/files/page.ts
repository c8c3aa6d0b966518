import { pageAnchors } from '../body/page-anchors'
import type { Finding } from '../problem'
import type { Named, Reference } from '../reference'
import { type Page, pageFrontMatterSchema } from '../schema/page'
import { readDocument } from './document'
import { nameFindings } from './name'

/** A page about the publication with what it names elsewhere. */
export type PageFile = { page: Page; references: Reference[] }

/** Reads `pages/<slug>.mdx`. */
export function fileToPage(
  file: string,
  hash: string,
  text: string,
): PageFile | { findings: Finding[]; named?: Named } {
  const slug = file.replace(/^pages\//, '').replace(/\.mdx$/, '')
  const findings = nameFindings('file', slug)
  const document = readDocument(text, pageFrontMatterSchema, pageAnchors.page)
  if ('findings' in document) {
    return { findings: [...findings, ...document.findings], named: document.body }
  }
  if (findings.length > 0) return { findings, named: document.body }
  const { headings, references } = document.body
  return { page: { ...document.frontMatter, slug, file, hash, headings }, references }
}
