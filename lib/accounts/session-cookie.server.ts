import 'server-only'
import { cookies } from 'next/headers'
import { keyedHash } from '@/lib/secret.server'

/** The cookie that a signed-in browser keeps. */
export const sessionCookie = 'masthead-session'

/** How long somebody stays signed in: seconds. */
export const sessionAge = 30 * 24 * 60 * 60

/** The name under which the session of this browser is kept; undefined for a browser that has none. */
export async function ownSession(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie)?.value
  return token ? sessionName(token) : undefined
}

/** Kept instead of what is in the cookie: whoever reads the database cannot sign in with what they find. */
export function sessionName(token: string): string {
  return keyedHash('sign-in', `session:${token}`)
}
