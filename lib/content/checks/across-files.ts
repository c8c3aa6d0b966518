import type { Problem } from '../problem'
import type { Reading } from '../reading'
import type { Reference } from '../reference'
import { checkLink } from './links'
import { checkName } from './names'
import { checkOldSlug } from './old-slugs'
import type { Review, Source, Verdict } from './review'
import { namedIn } from './source'
import { checkStory } from './stories'

/** What is wrong with what files name in each other, by the file; those without a problem are not in it. */
export type AcrossFiles = ReadonlyMap<string, readonly Problem[]>

/**
 * Whether everything that files name in each other exists. A file with faults of its own is asked too, so far
 * as it could be read.
 */
export function checkAcrossFiles(review: Review): AcrossFiles {
  return checkFiles(review.readings.values(), review)
}

/** The same for some files. */
export function checkFiles(readings: Iterable<Reading>, review: Review): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>()
  for (const reading of readings) {
    const { source, references } = namedIn(reading)
    const problems = references.flatMap((reference): Problem[] => {
      const verdict = checkReference(reference, source, review)
      const { line, column } = reference
      return verdict ? [{ file: source.file, line, column, ...verdict }] : []
    })
    if (problems.length > 0) found.set(source.file, problems)
  }
  return found
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
