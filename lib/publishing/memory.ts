import type { Article } from '@/lib/content/schema/article'

/** A story as it is remembered: the version in which readers saw it last, and whether it is gone. */
export type Remembered = { address: string; hash: string; isGone: boolean }

/** What has to be written down, and what of it readers have not been told of. */
export type Differences = {
  /** Not seen before, seen in another version, or back again. */
  seen: { address: string; hash: string }[]
  /** Seen before, and nothing is there now. */
  gone: string[]
}

/**
 * What has become of the stories while nobody looked.
 *
 * | remembered | now | is |
 * |---|---|---|
 * | no, or in another version, or gone | published | seen |
 * | yes | its file is deleted, and no other story has its address | gone |
 * | yes | a draft, put off, or its file is broken | as it was |
 *
 * @param isKnown whether anything lies at an address, readable or not
 */
export function differencesFrom(
  remembered: ReadonlyMap<string, Remembered>,
  published: Iterable<Article>,
  isKnown: (address: string) => boolean,
): Differences {
  const seen: Differences['seen'] = []
  for (const { address, hash } of published) {
    const known = remembered.get(address)
    if (!known || known.isGone || known.hash !== hash) seen.push({ address, hash })
  }
  const gone = [...remembered.values()]
    .filter(({ address, isGone }) => !isGone && !isKnown(address))
    .map(({ address }) => address)
  return { seen, gone }
}
