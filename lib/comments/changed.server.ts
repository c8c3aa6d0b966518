import 'server-only'
import { revalidateTag } from 'next/cache'
import { shows } from '@/lib/content/freshness.server'

/**
 * Has everything that shows the discussion of a story drawn anew for its next reader, with no stale answer in
 * between. From a server action or a route handler; after the database has it.
 */
export function discussionChanged(story: string): void {
  revalidateTag(shows.discussion(story), { expire: 0 })
}

/**
 * The same from a page that does not show the discussion: the framework would draw that page anew with every answer,
 * and what lies at the desk would move under the moderator's hand. It spares it only what expires later than now, if by
 * a millisecond.
 */
export function discussionChangedElsewhere(story: string): void {
  revalidateTag(shows.discussion(story), { expire: 0.001 })
}
