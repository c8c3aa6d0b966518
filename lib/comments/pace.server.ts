import 'server-only'
import { paceOf } from '@/lib/redis/pace'
import { networkOf } from './client-address'

/** What is counted apart, and how many of it one address may do within how many seconds. */
const limits = {
  post: paceOf('post', { points: 20, duration: 60 }),
  change: paceOf('change', { points: 40, duration: 60 }),
  report: paceOf('report', { points: 10, duration: 60 }),
  react: paceOf('react', { points: 60, duration: 60 }),
}

export type Limited = keyof typeof limits

/** Seconds until somebody at this address may go on; 0 when they may. */
export function secondsToWait(what: Limited, address: string): Promise<number> {
  return limits[what](networkOf(address))
}
