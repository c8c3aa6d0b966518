import type { z } from 'zod'
import { type BodyFacts, readBodyFacts } from '../body/read'
import { openingFence, splitFrontMatter } from '../front-matter'
import type { Finding } from '../problem'
import { checkYaml } from '../yaml/check'
import type { YamlFile } from '../yaml/document'

/** Front matter that its schema accepts, and what is kept of the body below it. */
export type ReadDocument<FrontMatter> = {
  frontMatter: FrontMatter
  yaml: YamlFile
  body: BodyFacts
}

/** What is wrong with a file, and those of its two parts that could be read. */
export type RefusedDocument = { findings: Finding[]; yaml?: YamlFile; body?: BodyFacts }

/** Reads a file of front matter and body; both are read to their end, so that all faults are told at once. */
export function readDocument<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  takenAnchors: readonly string[],
): ReadDocument<z.output<Schema>> | RefusedDocument {
  const parts = splitFrontMatter(text)
  if ('findings' in parts) return parts
  const front = checkYaml(parts.frontMatter, schema, openingFence)
  const body = readBodyFacts(parts.body, takenAnchors)
  if ('findings' in front || 'findings' in body) {
    return {
      findings: [front, body].flatMap((part) => ('findings' in part ? part.findings : [])),
      yaml: front.yaml,
      body: 'findings' in body ? undefined : body,
    }
  }
  return { frontMatter: front.value, yaml: front.yaml, body }
}
