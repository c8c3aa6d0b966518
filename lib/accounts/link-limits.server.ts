import 'server-only'
import { paceOf } from '@/lib/redis/pace'

/** So many links an hour go to one address; nobody's mailbox is filled from here. */
const toAddress = paceOf('link-to', { points: 5, duration: 60 * 60 })
/** So many are asked for from one place, whomever for. */
const fromPlace = paceOf('link-from', { points: 20, duration: 60 * 60 })

/**
 * Counts a wish for a link.
 *
 * @param place where the wish comes from, as far as that is known
 * @returns seconds to wait when there were too many
 */
export async function noteLinkRequest(
  email: string,
  place: string | undefined,
): Promise<number | undefined> {
  return (place && (await fromPlace(place))) || (await toAddress(email)) || undefined
}
