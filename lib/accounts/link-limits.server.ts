import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** So many links an hour go to one address; nobody's mailbox is filled from here. */
const toAddress = new RateLimiterMemory({ points: 5, duration: 60 * 60 })
/** So many are asked for from one place, whomever for. */
const fromPlace = new RateLimiterMemory({ points: 20, duration: 60 * 60 })

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
  return (place && (await take(fromPlace, place))) || take(toAddress, email)
}

async function take(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000)
    throw refusal
  }
}
