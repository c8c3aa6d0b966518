import { reservedSections } from '@/lib/routes'
import { nearest } from './nearest'
import type { Problem } from './problem'
import type { Article } from './schema/article'
import type { Section } from './schema/section'

/**
 * Every story that has an address, in no order. A story that cannot have one of its own is left out and
 * reported: its section does not exist, or another story has its slug. Slugs are unique in the whole
 * publication, because a story is found by its slug under a wrong section too.
 */
export function giveAddresses(
  stories: readonly Article[],
  sections: ReadonlyMap<string, Section>,
): Addressed {
  const problems: Problem[] = []
  const leftOut: Article[] = []
  const bySlug = new Map<string, Article>()
  const reported = new Set<Article>()
  for (const story of stories) {
    const homeless = checkSection(story, sections)
    if (homeless) {
      problems.push(homeless)
      leftOut.push(story)
      continue
    }
    const first = bySlug.get(story.slug)
    if (!first) {
      bySlug.set(story.slug, story)
      continue
    }
    if (!reported.has(first)) problems.push(sameSlug(first, story, 'This one is served'))
    reported.add(first)
    problems.push(sameSlug(story, first, 'That one is served, this one is not'))
    leftOut.push(story)
  }
  return { served: [...bySlug.values()], leftOut, problems }
}

/** Stories that have an address, those that have none, and why. */
export type Addressed = { served: Article[]; leftOut: Article[]; problems: Problem[] }

/**
 * Former addresses, and former slugs alone, to where the story is now; of two stories with one the newer has
 * it. A present address is never former.
 */
export function movedAddresses(
  renamed: readonly Article[],
  articles: ReadonlyMap<string, Article>,
  bySlug: ReadonlyMap<string, string>,
): Map<string, string> {
  const moved = new Map<string, string>()
  for (const { oldSlugs, section, address } of renamed) {
    for (const old of oldSlugs) {
      const slug = old.split('/').at(-1) ?? old
      const former = old.includes('/') ? old : `${section}/${old}`
      if (!articles.has(former) && !moved.has(former)) moved.set(former, address)
      if (!bySlug.has(slug) && !moved.has(slug)) moved.set(slug, address)
    }
  }
  return moved
}

function checkSection(
  { file, section }: Article,
  sections: ReadonlyMap<string, Section>,
): Problem | undefined {
  const place = { file, line: 1, column: 1 }
  if (reservedSections.includes(section)) {
    return {
      ...place,
      rule: 'section-reserved',
      message: `No section can be called “${section}”: /${section} belongs to the software`,
      remedy: 'Move the story into a folder with another name',
    }
  }
  if (sections.has(section)) return undefined
  const meant = nearest(section, sections.keys())
  return {
    ...place,
    rule: 'section-unknown',
    message: `There is no section “${section}” in sections.yaml, so the story has no address`,
    remedy: meant
      ? `Did you mean the folder ${meant}? Else add ${section} to sections.yaml`
      : `Move the story into one of ${[...sections.keys()].join(', ')}, or add ${section} to sections.yaml`,
  }
}

function sameSlug(story: Article, other: Article, served: string): Problem {
  return {
    file: story.file,
    line: 1,
    column: 1,
    rule: 'slug-twice',
    message: `${other.file} has the slug “${story.slug}” too. ${served}`,
    remedy: 'Rename one of the two files; a slug is unique in the whole publication',
  }
}
