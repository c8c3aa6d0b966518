import { LRUCache } from 'lru-cache'
import type { CacheEntry, CacheHandler } from 'next/dist/server/lib/cache-handlers/types'
import { freshnessOf } from './freshness.ts'
import { packBytes, unpackBytes } from './packed.ts'
import { untilWhen } from './stored-page.ts'
import { sharedTagTimes } from './tag-times.ts'

/** A result of a cached function. Times are milliseconds since 1970. */
type Kept = Omit<CacheEntry, 'value'> & { packed: Buffer; renderedAt: number; until: number }

/**
 * Where the framework keeps the results of functions that say `use cache`: in memory, bounded by bytes,
 * forgotten on restart. `next.config.mjs` names this file under `cacheHandlers`; how it is loaded is told in
 * `page-cache.ts`. It differs from the framework's own in one thing: results are judged by the same times of
 * tags as pages are, which anybody in the process can set, not only an action.
 */
export const functionCache: CacheHandler = {
  async get(key, softTags) {
    await kept().underWay.get(key)
    const entry = kept().entries.get(key)
    if (!entry) return undefined
    const freshness = freshnessOf(entry, sharedTagTimes(), Date.now(), softTags)
    if (freshness === 'expired') return undefined
    const { packed, renderedAt, until, ...told } = entry
    // Less than nothing always lies in the past: this one is shown, and a new one made behind it.
    const revalidate = freshness === 'stale' ? -1 : told.revalidate
    return { ...told, revalidate, value: streamOf(unpackBytes(packed)) }
  },

  /** Whoever asks for it meanwhile waits. What broke off is not kept; the framework tells of the fault itself. */
  async set(key, pending) {
    const { underWay, entries } = kept()
    const { promise, resolve } = Promise.withResolvers<void>()
    underWay.set(key, promise)
    try {
      const { value, ...told } = await pending
      const renderedAt = wallClock(told.timestamp)
      const packed = packBytes(new Uint8Array(await new Response(value).arrayBuffer()))
      const until = untilWhen(renderedAt, told.revalidate, told.tags)
      if (told.expire > 0) entries.set(key, { ...told, packed, renderedAt, until })
    } catch {
      entries.delete(key)
    } finally {
      resolve()
      if (underWay.get(key) === promise) underWay.delete(key)
    }
  },

  async refreshTags() {},

  /** Told so, the framework hands the tags of a path over to `get`. */
  async getExpiration() {
    return Number.POSITIVE_INFINITY
  },

  /** The page cache hears of the same at the same time, and tells the other machines. */
  async updateTags(tags, durations) {
    sharedTagTimes().invalidate(tags, durations?.expire, Date.now())
  },
}

// The framework asks for a default export.
export default functionCache

const key: unique symbol = Symbol.for('masthead.functions')
const shelf = globalThis as typeof globalThis & {
  [key]?: { entries: LRUCache<string, Kept>; underWay: Map<string, Promise<void>> }
}

function kept() {
  shelf[key] ??= {
    entries: new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ packed, tags }, name) =>
        overhead + packed.byteLength + name.length + tags.join().length,
    }),
    underWay: new Map(),
  }
  return shelf[key]
}

/** Bodies of some thousand stories. A page that is kept needs none of it. */
const maxBytes = 16 * 1024 * 1024
const overhead = 512

/**
 * The framework dates a result by the clock that only goes forward, tags are dated by the one on the wall;
 * these drift apart when the latter is set. What both agree on is how long ago the function was called.
 */
function wallClock(timestamp: number): number {
  const age = performance.timeOrigin + performance.now() - timestamp
  return Math.floor(Date.now() - age)
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}
