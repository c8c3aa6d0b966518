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
