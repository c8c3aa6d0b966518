import { type Stories, storyLists } from '../story-lists'
import type { Review, Source, Verdict } from './review'

/**
 * A former slug leads to one story only. It may be the slug the story has now, when it moved between sections.
 */
export function checkOldSlug(
  old: string,
  { file, article }: Source,
  review: Review,
): Verdict | undefined {
  const slug = old.split('/').at(-1) ?? old
  const rule = 'slug-old'
  if (!article || old === article.address || old === article.slug) {
    const message = `${old} is the present address of this story, not a former one`
    return { rule, message, remedy: 'Take it out of oldSlugs' }
  }
  const present = review.catalog.bySlug.get(slug)
  if (present && present !== article.address) {
    const message = `The former slug ${old} is the present slug of ${present}`
    return { rule, message, remedy: 'Take it out of oldSlugs, or rename that story' }
  }
  const other = ownersOf(slug, review).find((owner) => owner !== file)
  if (!other) return undefined
  const message = `${other} has the former slug “${slug}” too`
  return { rule, message, remedy: 'Leave it with the story that readers of the old address want' }
}

function ownersOf(slug: string, { catalog }: Review): string[] {
  const { renamed } = storyLists(catalog.articles)
  const known = owners.get(renamed) ?? ownersIn(renamed)
  owners.set(renamed, known)
  return known.get(slug) ?? []
}

/** Who has which former slug; worked out once for each such list. */
const owners = new WeakMap<Stories, Map<string, string[]>>()

function ownersIn(renamed: Stories): Map<string, string[]> {
  const files = new Map<string, string[]>()
  for (const { file, oldSlugs } of renamed) {
    for (const old of oldSlugs) {
      const slug = old.split('/').at(-1) ?? old
      files.set(slug, [...(files.get(slug) ?? []), file])
    }
  }
  return files
}
