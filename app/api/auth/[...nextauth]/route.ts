import { NextRequest } from 'next/server'
import { authPath, handlers } from '@/lib/accounts/auth.server'
import { publicUrl } from '@/lib/accounts/origin.server'
import { listProviders } from '@/lib/accounts/providers.server'
import { sessionCookie } from '@/lib/accounts/session-cookie.server'
import { answerMissing } from '@/lib/answer'

/**
 * Where identity providers send people back to. Nothing else of next-auth is open to the outside: signing in
 * starts at our own pages, a mailed link is confirmed on one of them, and a session is nobody's business.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl
  const isCallback = listProviders().some(({ id }) => pathname === `${authPath}/callback/${id}`)
  if (!isCallback) return answerMissing('There is nothing at this address.')
  const origin = new URL(await publicUrl()).origin
  return handlers.GET(
    new NextRequest(origin + pathname + search, { headers: withoutSession(request, origin) }),
  )
}

/**
 * As if nobody were signed in: else next-auth would add the provider's account to whoever is. The cookie with
 * where to go is next-auth's to check, but it answers 500 to one that is not ours.
 */
function withoutSession(request: NextRequest, origin: string): Headers {
  const kept = request.cookies
    .getAll()
    .filter(({ name }) => name !== sessionCookie)
    .filter(({ name, value }) => !name.endsWith('callback-url') || value.startsWith(`${origin}/`))
  const headers = new Headers(request.headers)
  headers.set(
    'Cookie',
    kept.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
  )
  return headers
}
