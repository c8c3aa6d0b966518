import type { Freshness } from './freshness.ts'

/** When a tag was last invalidated, in milliseconds since 1970. */
type TagTime = {
  /** Pages asked for until this moment are expired. */
  expiredAt: number
  /** Pages asked for until this moment are stale … */
  staleAt: number
  /** … and from this moment on expired. */
  expiresAt: number
}

/** One for the process: what is kept of pages and of cached functions is judged by the same times. */
export function sharedTagTimes(): TagTimes {
  shelf[key] ??= new TagTimes(10_000)
  return shelf[key]
}

const key: unique symbol = Symbol.for('masthead.tags')
const shelf = globalThis as typeof globalThis & { [key]?: TagTimes }

const never: TagTime = {
  expiredAt: Number.NEGATIVE_INFINITY,
  staleAt: Number.NEGATIVE_INFINITY,
  expiresAt: Number.POSITIVE_INFINITY,
}

/**
 * Which tags were invalidated when. Pages are not hunted down at that moment: they are judged when somebody
 * asks for them. A page asked for in the very millisecond of an invalidation counts as older than it.
 *
 * Only the newest `limit` tags are remembered. One that no longer fits raises the floor: whatever was asked
 * for until it was invalidated is expired. Forgetting costs drawing, never a page that is out of date.
 */
export class TagTimes {
  private readonly times = new Map<string, TagTime>()
  private readonly limit: number
  private floor = Number.NEGATIVE_INFINITY
  private lastChange = Number.NEGATIVE_INFINITY
  private hears: (now: number) => boolean = () => true

  constructor(limit: number) {
    this.limit = limit
  }

  /**
   * | `seconds` | `revalidateTag(tag, …)` | pages asked for until now |
   * |---|---|---|
   * | none, or 0 | no profile, `{ expire: 0 }`, `updateTag` | are expired |
   * | more | a profile, `{ expire: 60 }` | are stale, and expired when the seconds have passed |
   */
  invalidate(tags: readonly string[], seconds: number | undefined, now: number): void {
    this.lastChange = Math.max(this.lastChange, now)
    for (const tag of tags) {
      const before = this.times.get(tag) ?? never
      this.times.delete(tag) // so that it is written last: the map is in the order of writing
      this.times.set(tag, seconds ? stale(before, now, seconds) : { ...before, expiredAt: now })
    }
    for (const [tag, { expiredAt, staleAt }] of this.times) {
      if (this.times.size <= this.limit) break
      this.floor = Math.max(this.floor, expiredAt, staleAt)
      this.times.delete(tag)
    }
  }

  /** Everything asked for until now is expired: changes may have been missed, nobody knows of which tags. */
  invalidateAll(now: number): void {
    this.floor = Math.max(this.floor, now)
    this.lastChange = Math.max(this.lastChange, now)
  }

  /** When anything was last invalidated, in milliseconds since 1970. */
  get changedAt(): number {
    return this.lastChange
  }

  /**
   * Tags are changed elsewhere, too. While `hears` says that those changes are not heard of, what is older than a
   * second is expired.
   */
  dependOn(hears: (now: number) => boolean): void {
    this.hears = hears
  }

  /** What a page with these tags, asked for at `renderedAt`, is worth at `now`. */
  judge(tags: readonly string[], renderedAt: number, now: number): Freshness {
    if (renderedAt <= this.floor) return 'expired'
    if (now - renderedAt > trust && !this.hears(now)) return 'expired'
    let worst: Freshness = 'fresh'
    for (const tag of tags) {
      const { expiredAt, staleAt, expiresAt } = this.times.get(tag) ?? never
      if (renderedAt <= expiredAt) return 'expired'
      if (renderedAt > staleAt) continue
      if (now >= expiresAt) return 'expired'
      worst = 'stale'
    }
    return worst
  }
}

/** In milliseconds. Long enough that readers who come together share a drawing. */
const trust = 1_000

/** A second invalidation while the first still runs does not put off the end of the first. */
function stale(before: TagTime, now: number, seconds: number): TagTime {
  const over = before.expiresAt <= now
  return {
    expiredAt: over ? Math.max(before.expiredAt, before.staleAt) : before.expiredAt,
    staleAt: now,
    expiresAt: Math.min(over ? Number.POSITIVE_INFINITY : before.expiresAt, now + seconds * 1000),
  }
}
