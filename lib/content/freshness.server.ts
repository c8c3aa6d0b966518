import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import { currentEdition } from './current.server'

/**
 * What a page can depend on, as cache tags. Whoever changes a thing revalidates its tag, and exactly the
 * pages that show it are drawn again.
 */
export const shows = {
  /** The name, the sections, the notice at the foot: on every page. */
  publication: 'publication',
  front: 'front',
  corrections: 'corrections',
  section: (id: string) => `section:${id}`,
  /** The page of a story and those of its discussion: everything that its file says. */
  article: (address: string) => short(`article:${address}`),
  /** A story as other pages show it, in lists, below a text, in the middle of one: headline, byline, picture. */
  card: (address: string) => short(`card:${address}`),
  author: (id: string) => `author:${id}`,
  tag: (id: string) => `tag:${id}`,
  /** What readers say below a story, by its slug: that stays when the story moves. */
  discussion: (slug: string) => `discussion:${slug}`,
  page: (slug: string) => short(`page:${slug}`),
  /** A picture in the middle of a text. */
  medium: (name: string) => short(`medium:${name}`),
  /** An address where nothing is. One tag for all: what strangers type must not fill a cache. */
  nothing: 'nothing',
}

/** The framework drops a tag of more than 256 characters. Two that become one cost a drawing, never a change. */
function short(tag: string): string {
  return tag.slice(0, 250)
}

/**
 * The moment as of which a page is drawn: that of the edition in force. Asking for it ties the page to `tags`
 * and to its day: the page cache shows no page beyond its `until:` tag. What a new edition changes within a day
 * is expired by tag when it comes out (lib/publishing/go-live.server.ts).
 */
export async function asOf(tags: readonly string[]): Promise<Date> {
  const { moment, day } = currentEdition()
  const all = [...new Set([shows.publication, ...tags])]
  for (let from = 0; from < all.length; from += mostTags) {
    await tie(all.slice(from, from + mostTags), day.getTime())
  }
  return moment
}

/** The framework drops what is beyond 128 at once. */
const mostTags = 120

/**
 * Has the page that is being drawn forgotten after some seconds: for one that lacks something which cannot be had
 * just now. Both drawings of one page must say the same moment.
 */
export async function tieForAMoment(): Promise<void> {
  const drawing = workAsyncStorage.getStore()
  const until = (drawing && momentary.get(drawing)) ?? Date.now() + 5_000
  if (drawing) momentary.set(drawing, until)
  await tie([], until)
}

const momentary = new WeakMap<object, number>()
const day = 86_400

/** Cache tags are heard only inside a cached function; this one has nothing else to say. */
async function tie(tags: readonly string[], until: number): Promise<void> {
  'use cache'
  cacheTag(...tags, `until:${until}`)
  cacheLife({ stale: 300, revalidate: day, expire: 30 * day })
}
