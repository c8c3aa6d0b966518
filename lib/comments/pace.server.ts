import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from './client-address'

/** What is counted apart, and how many of it one address may do within how many seconds. */
const limits = {
  post: { points: 20, duration: 60 },
  change: { points: 40, duration: 60 },
  report: { points: 10, duration: 60 },
  react: { points: 60, duration: 60 },
} as const

export type Limited = keyof typeof limits

const limiters = Object.fromEntries(
  Object.entries(limits).map(([name, limit]) => [
    name,
    new RateLimiterMemory({ keyPrefix: name, ...limit }),
  ]),
)

/** Seconds until somebody at this address may go on; 0 when they may. Each machine counts for itself. */
export async function secondsToWait(what: Limited, address: string): Promise<number> {
  try {
    await limiters[what]?.consume(networkOf(address))
    return 0
  } catch (limit) {
    if (limit instanceof RateLimiterRes) return Math.ceil(limit.msBeforeNext / 1000)
    throw limit
  }
}
