import type { StoredPage } from './stored-page.ts'
import type { TagTimes } from './tag-times.ts'

/** Fresh: show it. Stale: show it once more and draw a new one behind it. Expired: draw a new one first. */
export type Freshness = 'fresh' | 'stale' | 'expired'

/** What a stored page is worth at `now`; `asked` are tags that only the one who asks knows of. */
export function freshnessOf(
  page: Pick<StoredPage, 'renderedAt' | 'until' | 'tags'>,
  times: TagTimes,
  now: number,
  asked: readonly string[] = [],
): Freshness {
  if (now >= page.until) return 'expired'
  return times.judge([...page.tags, ...asked], page.renderedAt, now)
}
