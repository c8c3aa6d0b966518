import { createHash } from 'node:crypto'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { prefix, sharedRedis } from './client'

/** So many `points` in so many seconds. */
type Limit = { points: number; duration: number }

/** Counts once for whomever `key` names, and gives the seconds until they may go on; 0 when they may. */
export type Pace = (key: string) => Promise<number>

/**
 * Counts for all machines together with REDIS_URL, else for this one; and for this one, too, while Redis is away: who
 * meets several machines may do more then, and nobody is refused for it. What lies in Redis does not say who it is.
 */
export function paceOf(name: string, limit: Limit): Pace {
  let limiter: RateLimiterAbstract | undefined
  return async (key) => {
    limiter ??= newLimiter(name, limit) // by now it is known whether there is a Redis
    try {
      await limiter.consume(createHash('sha256').update(key).digest('base64url'))
      return 0
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000)
      throw refusal
    }
  }
}

function newLimiter(name: string, limit: Limit): RateLimiterAbstract {
  const alone = new RateLimiterMemory({ keyPrefix: name, ...limit })
  const storeClient = sharedRedis()
  if (!storeClient) return alone
  return new RateLimiterRedis({
    storeClient,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    insuranceLimiter: alone,
    keyPrefix: `${prefix}:pace:${name}`,
    ...limit,
  })
}
