import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { findXmllint } from '@/bin/xmllint'

const xmllint = findXmllint()

/** Whether XML can be checked here. Where it cannot: `test.skip(!canCheckXml, 'no xmllint')`. */
export const canCheckXml = xmllint !== undefined

/**
 * What xmllint has against a document: not well-formed, or not as a schema of `e2e/support/schemas` demands.
 * Nothing is fetched. Empty when there is nothing.
 */
export async function xmlErrors(xml: string, schema?: 'urlset' | 'siteindex'): Promise<string> {
  const schemaFile = schema && resolve('e2e/support/schemas', `${schema}.xsd`)
  const check = spawn(xmllint ?? 'xmllint', [
    '--noout',
    '--nonet',
    ...(schemaFile ? ['--schema', schemaFile] : []),
    '-',
  ])
  check.stdin.end(xml)
  const said = await text(check.stderr)
  return said.trim() === '- validates' ? '' : said.trim()
}
