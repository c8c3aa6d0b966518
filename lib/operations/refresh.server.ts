import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '@/lib/secret.server'

/** The header by which a server of ours has nginx fetch a page anew: deploy/nginx. */
export const refreshHeader = 'X-Masthead-Refresh'

/** What the header has to say for an address, from `/` on with its query: an HMAC in hexadecimal. */
export function refreshSignature(address: string): string {
  return createHmac('sha256', keyFor('refresh')).update(address).digest('hex')
}

/** Whether one of our servers has signed this. It takes the same time wherever the two begin to differ. */
export function mayRefresh(address: string, signature: string): boolean {
  const expected = Buffer.from(refreshSignature(address))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
