import type { Catalog } from '../catalog'
import type { Problem } from '../problem'
import type { Reading } from '../reading'
import type { Reference } from '../reference'
import type { Article } from '../schema/article'
import type { Heading } from '../schema/heading'
import { checkLink } from './links'
import { checkName } from './names'
import { checkOldSlug } from './old-slugs'
import { checkStory } from './stories'

/** All that a check over several files looks at. */
export type Review = {
  catalog: Catalog
  readings: ReadonlyMap<string, Reading>
  now: Date
}

/** The file whose references are checked. */
export type Source = {
  file: string
  /** The story, when it is one. */
  article?: Article
  /** Headings of its body. */
  headings: readonly Heading[]
}

/** What is wrong, without the place of the reference it is about. */
export type Verdict = Pick<Problem, 'rule' | 'message' | 'remedy'>

/**
 * Whether everything that files name in each other exists. A file with faults of its own is asked too, so far
 * as it could be read.
 */
export function checkAcrossFiles(review: Review): Problem[] {
  const problems = [...missingFiles(review), ...sameNameInOtherCase(review)]
  for (const reading of review.readings.values()) {
    const { source, references } = namedIn(reading)
    for (const reference of references) {
      const verdict = checkReference(reference, source, review)
      const { line, column } = reference
      if (verdict) problems.push({ file: source.file, line, column, ...verdict })
    }
  }
  return problems
}

function namedIn({ file, findings, named, good }: Reading): {
  source: Source
  references: readonly Reference[]
} {
  if (findings.length > 0) {
    // Whether a former address is taken depends on the story's present one, which is not in force.
    const references = named?.references.filter(({ kind }) => kind !== 'old-slug') ?? []
    return { source: { file, headings: named?.headings ?? [] }, references }
  }
  if (!good || !('references' in good.content))
    return { source: { file, headings: [] }, references: [] }
  const { content } = good
  const article = content.kind === 'article' ? content.article : undefined
  const headings = content.kind === 'page' ? content.page.headings : (article?.headings ?? [])
  return { source: { file, article, headings }, references: content.references }
}

function checkReference(reference: Reference, source: Source, review: Review): Verdict | undefined {
  switch (reference.kind) {
    case 'link':
    case 'card':
      return checkLink(reference, source, review)
    case 'story':
      return checkStory(reference, source, review)
    case 'author':
    case 'tag':
    case 'section':
    case 'medium':
      return checkName(reference.kind, reference.to, review)
    case 'old-slug':
      return checkOldSlug(reference.to, source, review)
    default:
      return reference.kind satisfies never
  }
}

/** Some systems keep only one of two files whose names differ in capitals. */
function sameNameInOtherCase({ readings }: Review): Problem[] {
  const first = new Map<string, string>()
  return [...readings.keys()].flatMap((file): Problem[] => {
    const other = first.get(file.toLowerCase())
    first.set(file.toLowerCase(), other ?? file)
    if (!other) return []
    const message = `${other} has the same name but for capital letters`
    const remedy = 'Rename one of the two; on some machines only one of them would be there'
    return [{ file, line: 1, column: 1, rule: 'file-name', message, remedy }]
  })
}

/** Files without which the newsroom is served under a name that nobody chose. */
function missingFiles({ catalog, readings }: Review): Problem[] {
  const place = { line: 1, column: 1, rule: 'file-missing' }
  const problems: Problem[] = []
  if (!readings.has('site.yaml')) {
    problems.push({
      ...place,
      file: 'site.yaml',
      message: 'The file is missing, so the publication has no name of its own',
      remedy:
        'Write it with name, tagline, description, url and contact; docs/content-reference.md lists all fields',
    })
  }
  if (!readings.has('sections.yaml') && catalog.articles.size > 0) {
    problems.push({
      ...place,
      file: 'sections.yaml',
      message: 'The file is missing, so sections are called like the folders',
      remedy: 'Write an entry for each folder of articles, in the order of the navigation',
    })
  }
  return problems
}
