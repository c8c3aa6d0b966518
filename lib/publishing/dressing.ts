import type { Catalog } from '@/lib/content/catalog'

/** What stories are shown with and that has changed: ids of people and tags, names of pictures. */
export type Dressing = {
  /** Authors whose name or role in a byline is another. */
  bylines: ReadonlySet<string>
  /** Authors of whom anything is another. */
  authors: ReadonlySet<string>
  tags: ReadonlySet<string>
  media: ReadonlySet<string>
}

/** Compares people, tags and pictures of two catalogs. */
export function dressingBetween(before: Catalog, after: Catalog): Dressing {
  return {
    bylines: differing(before.authors, after.authors, ({ name, role }) => `${role}\n${name}`),
    authors: differing(before.authors, after.authors, (author) => JSON.stringify(author)),
    tags: differing(before.tags, after.tags, (tag) => JSON.stringify(tag)),
    media: differing(before.media, after.media, ({ hash }) => hash),
  }
}

/** The keys of which one map says something else than the other, or nothing. */
export function differing<Value>(
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
  said: (value: Value) => string,
): Set<string> {
  if (one === other) return new Set()
  const keys = new Set([...one.keys(), ...other.keys()])
  return new Set([...keys].filter((key) => !isSame(one.get(key), other.get(key), said)))
}

function isSame<Value>(
  one: Value | undefined,
  other: Value | undefined,
  said: (value: Value) => string,
): boolean {
  return one === other || (one !== undefined && other !== undefined && said(one) === said(other))
}
