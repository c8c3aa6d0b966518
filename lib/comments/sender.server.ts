import 'server-only'
import { headers } from 'next/headers'
import { readClientAddress } from './client-address.server'
import type { Sender } from './post.server'

/** Where the present request comes from. */
export async function readSender(): Promise<Sender> {
  const all = await headers()
  return {
    address: await readClientAddress(),
    userAgent: all.get('user-agent') ?? '',
    referrer: all.get('referer') ?? '',
  }
}
