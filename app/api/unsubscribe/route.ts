import { connection } from 'next/server'
import { reasonOf } from '@/lib/db/fault'
import { readUnsubscribeToken, unsubscribe } from '@/lib/mail/unsubscribe.server'
import { routes } from '@/lib/routes'

/**
 * What a mail program posts to when its reader presses its own button: RFC 8058. No cookie, no origin; the signature
 * in the address is all there is. 400 for an address that is not whole, 503 when the wish could not be stored.
 */
export async function POST(request: Request): Promise<Response> {
  await connection()
  const wish = readUnsubscribeToken(new URL(request.url).searchParams.get('token') ?? '')
  if (!wish) return new Response('This address is not whole.\n', { status: 400 })
  try {
    await unsubscribe(wish)
  } catch (fault) {
    console.error(`Nobody could be unsubscribed: ${reasonOf(fault)}`)
    return new Response('Please try again in a minute.\n', { status: 503 })
  }
  return new Response('You get no more of these.\n')
}

/** A mail program that knows nothing of RFC 8058 opens the address in a browser: there it is the page. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const token = new URL(request.url).searchParams.get('token') ?? ''
  return new Response(null, { status: 307, headers: { Location: routes.unsubscribe(token) } })
}
