import type { Catalog } from './catalog'
import { nearest } from './nearest'
import type { StoryChanges } from './story-lists'

/**
 * The address of the story that was probably meant by one that does not exist: by its slug, else by the whole of
 * it. Looking through a large newsroom takes a while, so what was found is remembered, and only so many are
 * looked for.
 */
export function storyMeant(
  address: string,
  { articles, bySlug }: Pick<Catalog, 'articles' | 'bySlug'>,
): string | undefined {
  const known = sought.get(articles) ?? new Map<string, string | undefined>()
  sought.set(articles, known)
  if (known.has(address)) return known.get(address)
  if (articles.size > large && known.size >= mostSought) return undefined
  const slug = nearest(slugOf(address), bySlug.keys())
  const meant = slug ? bySlug.get(slug) : nearest(address, articles.keys())
  known.set(address, meant)
  return meant
}

/** Takes over what was found among the stories before: what came may be nearer, what went is sought again. */
export function deriveMeant(
  before: Catalog['articles'],
  after: Catalog['articles'],
  { removed, added }: StoryChanges,
): void {
  const gone = new Set(removed.map(({ address }) => address))
  const came = added.map(({ address }) => address)
  const known = new Map<string, string | undefined>()
  for (const [address, meant] of sought.get(before) ?? []) {
    if (meant && gone.has(meant) && !came.includes(meant)) continue
    known.set(address, nearestOf(address, meant ? [meant, ...came] : came))
  }
  sought.set(after, known)
}

function nearestOf(address: string, candidates: readonly string[]): string | undefined {
  const slug = nearest(slugOf(address), candidates.map(slugOf))
  return slug
    ? candidates.find((candidate) => slugOf(candidate) === slug)
    : nearest(address, candidates)
}

function slugOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}

/** Where a search takes a tenth of a second, so many are made and no more: the others get no hint. */
const large = 5_000
const mostSought = 20

const sought = new WeakMap<Catalog['articles'], Map<string, string | undefined>>()
