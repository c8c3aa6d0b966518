import 'server-only'
import type { Turn } from '@/lib/content/current.server'
import { expireTags } from '@/lib/pages/expire-tags'
import { type Change, changesBetween } from './changes'
import { tellListeners } from './listeners.server'
import { noteGone } from './memory.server'
import { touchedTags } from './touched'

/**
 * What has to happen once another edition is in force: the pages that it touches are expired, and who listens is
 * told. In this order: a page that is drawn between the two is drawn of the new edition, and once more.
 *
 * @param isOnDisk whether a file lies where the story of an address would, whatever is in it
 * @param word what other machines have to hear of it (./other-machines.ts)
 */
export async function goLive(
  turn: Turn,
  isOnDisk: (address: string) => boolean,
  word: readonly string[] = [],
): Promise<readonly Change[]> {
  const changes = changesBetween(turn.before, turn.after)
  noteGone(changes, isOnDisk)
  const tags = touchedTags(turn.before, turn.after, changes)
  if (tags.size + word.length > 0) await expireTags([...tags, ...word])
  tellListeners({ ...turn, changes })
  return changes
}
