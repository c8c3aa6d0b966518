import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { refreshSignature } from '@/lib/publishing/tell/own-pages.server'

/** Whether one of our servers has signed this address. It takes the same time wherever the two begin to differ. */
export function mayRefresh(address: string, signature: string): boolean {
  const expected = Buffer.from(refreshSignature(address))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
