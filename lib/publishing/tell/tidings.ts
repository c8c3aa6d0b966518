import type { tidingKinds } from '@/lib/db/schema/publishing'
import type { Concerned } from './concerned'

/** Something to be told to somebody who is not here. */
export type Tiding = {
  kind: (typeof tidingKinds)[number]
  target: string
  /** Absolute. */
  urls: string[]
  /** Of which change it tells: the same on every server of the paper. */
  about: string
}

/** Where the paper is, and who listens. */
export type Listeners = {
  /** Origin and path prefix, without a slash at the end. */
  url: string
  hub?: string | undefined
  indexNow?: string | undefined
}

/** IndexNow takes no more at once: https://www.indexnow.org/documentation */
const mostAtOnce = 10_000

/** @param edition what the paper said afterwards, as a name that no other edition has */
export function tidingsOf(
  { stories, feeds }: Pick<Concerned, 'stories' | 'feeds'>,
  { url, hub, indexNow }: Listeners,
  edition: string,
): Tiding[] {
  const absolute = (paths: readonly string[]) => paths.map((path) => url + path)
  const tidings: Tiding[] = []
  if (hub && feeds.length > 0) {
    const about = `websub:${hub}:${edition}`
    tidings.push({ kind: 'websub', target: hub, urls: absolute(feeds), about })
  }
  for (let from = 0; indexNow && from < stories.length; from += mostAtOnce) {
    const urls = absolute(stories.slice(from, from + mostAtOnce))
    const about = `indexnow:${indexNow}:${edition}:${from}`
    tidings.push({ kind: 'indexnow', target: indexNow, urls, about })
  }
  return tidings
}
