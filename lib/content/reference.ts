import type { Place } from './problem'
import type { Heading } from './schema/heading'

/**
 * Something a file names that must exist elsewhere. They are kept with the file, so that a check over all
 * files need not read one again.
 *
 * | kind | `to` |
 * |---|---|
 * | link | an address of the publication with its anchor, or an anchor alone |
 * | card | the address in a LearnMore |
 * | story | section/slug, in `related` or in the lead of site.yaml |
 * | section, author, tag, medium | its id or name |
 * | old-slug | a former slug or section/slug |
 */
export type Reference = Place & {
  kind: 'link' | 'card' | 'story' | 'section' | 'author' | 'tag' | 'medium' | 'old-slug'
  to: string
}

/**
 * What a file that was refused names all the same, so far as it could be read: its author learns of a
 * misspelt tag together with the headline that is too short, not after it.
 */
export type Named = { references: Reference[]; headings: Heading[] }

/** What a story names and what links may lead to in it, as two texts: a newsroom has a million of them. */
export type PackedNames = {
  /** The references as JSON, four values each: line, column, kind, to. */
  references: string
  /** The anchors of its headings, with blanks between; an anchor has none. */
  anchors: string
}

export function packNames({ references, headings }: Named): PackedNames {
  const values = references.flatMap(({ line, column, kind, to }) => [line, column, kind, to])
  return {
    references: JSON.stringify(values),
    anchors: headings.map(({ id }) => id).join(' '),
  }
}

export function unpackReferences({ references }: Pick<PackedNames, 'references'>): Reference[] {
  const values: unknown[] = JSON.parse(references)
  return Array.from({ length: values.length / 4 }, (_, index) => {
    const [line, column, kind, to] = values.slice(index * 4, index * 4 + 4)
    return { line, column, kind, to } as Reference // as packNames laid them
  })
}

export function unpackAnchors({ anchors }: Pick<PackedNames, 'anchors'>): string[] {
  return anchors === '' ? [] : anchors.split(' ')
}
