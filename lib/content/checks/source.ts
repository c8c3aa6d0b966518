import type { Reading } from '../reading'
import { type Reference, unpackAnchors, unpackReferences } from '../reference'
import type { Article } from '../schema/article'
import type { Page } from '../schema/page'
import type { Review, Source } from './review'

/** A file with what it names elsewhere. Of one with faults of its own, so far as it could be read. */
export function namedIn({ file, findings, named, good }: Reading): {
  source: Source
  references: readonly Reference[]
} {
  if (findings.length > 0) {
    // Whether a former address is taken depends on the story's present one, which is not in force.
    const references = named?.references.filter(({ kind }) => kind !== 'old-slug') ?? []
    return { source: { file, anchors: (named?.headings ?? []).map(({ id }) => id) }, references }
  }
  const content = good?.content
  switch (content?.kind) {
    case 'article': {
      const { article, names } = content
      const source = { file, article, anchors: unpackAnchors(names) }
      return { source, references: unpackReferences(names) }
    }
    case 'page':
      return {
        source: { file, anchors: anchorsOfPage(content.page) },
        references: content.references,
      }
    case 'site':
      return { source: { file, anchors: [] }, references: content.references }
    default:
      return { source: { file, anchors: [] }, references: [] }
  }
}

/** What links may lead to in the body of a story that is served. */
export function anchorsOf({ file }: Article, { readings }: Review): string[] {
  const content = readings.get(file)?.good?.content
  return content?.kind === 'article' ? unpackAnchors(content.names) : []
}

export function anchorsOfPage({ headings }: Pick<Page, 'headings'>): string[] {
  return headings.map(({ id }) => id)
}
