import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { headers } from 'next/headers'
import { env } from '@/lib/env.server'
import { clientAddress } from './client-address'

/** A header that no client can set: whatever came with the request is overwritten. */
const header = 'x-masthead-client'

const noted: unique symbol = Symbol.for('masthead.client-addresses')
const shelf = globalThis as typeof globalThis & { [noted]?: true }

/**
 * Writes the address of each request's sender into a header of its own. The framework hands the headers on and
 * not the socket, and leaves `X-Forwarded-For` as the client wrote it. Node announces every request before
 * anybody reads it: docs/decisions/0015-who-is-asking.md.
 */
export function noteClientAddresses(): void {
  if (shelf[noted]) return
  shelf[noted] = true
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage } // Node's documentation of this channel
    const forwarded = request.headers['x-forwarded-for']
    request.headers[header] = clientAddress(
      request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      env.TRUSTED_PROXIES,
    )
  })
}

/** The address of whoever makes the present request, by TRUSTED_PROXIES; `unknown` where there is no socket. */
export async function readClientAddress(): Promise<string> {
  return (await headers()).get(header) ?? 'unknown'
}
