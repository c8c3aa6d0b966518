import 'server-only'
import { createHash } from 'node:crypto'
import { Auth, raw, skipCSRFCheck } from '@auth/core'
import { and, eq, gt, sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { database } from '@/lib/db/database.server'
import { sessions, signInLinks } from '@/lib/db/schema/people'
import { routes } from '@/lib/routes'
import { authConfig, authPath, linkSecret } from './auth.server'
import type { MailedLink } from './mailed-link'
import { publicUrl } from './origin.server'
import type { ProviderId } from './providers.server'
import { ownSession, sessionCookie } from './session-cookie.server'

/** Mails a link to sign in, whether somebody has an account or will have one with it. */
export async function mailLink(email: string, then: string | undefined): Promise<void> {
  await perform('signin/email', { email, callbackUrl: then ?? routes.account() })
}

/** @returns the page of the provider to which the browser has to go */
export async function startAt(provider: ProviderId, then: string | undefined): Promise<string> {
  const { redirect } = await perform(`signin/${provider}`, {
    callbackUrl: then ?? routes.account(),
  })
  if (!redirect) throw new Error(`${provider} has no page to sign in at.`)
  return redirect
}

type Credential = Pick<MailedLink, 'token' | 'email'>

/** Whether a link would still sign in; asking uses nothing up. */
export async function isUsable({ token, email }: Credential): Promise<boolean> {
  const kept = createHash('sha256').update(`${token}${linkSecret()}`).digest('hex') // as next-auth keeps it
  const found = await (await database())
    .select({ expires: signInLinks.expires })
    .from(signInLinks)
    .where(
      and(
        eq(signInLinks.identifier, email),
        eq(signInLinks.token, kept),
        gt(signInLinks.expires, sql`now()`),
      ),
    )
  return found.length > 0
}

/** Signs in with a mailed link, which is used up by it. False for one that was used, is too old, or was made up. */
export async function spendLink({ token, email }: Credential): Promise<boolean> {
  if (!(await isUsable({ token, email }))) return false
  const before = await ownSession()
  const query = new URLSearchParams({ token, email })
  const done = await perform(`callback/email?${query}`, {}).catch((fault: unknown) => {
    if (fault instanceof Error && 'type' in fault && fault.type === 'Verification') return undefined
    throw fault
  })
  if (done && before) await endSession(before)
  return done !== undefined
}

/** Ends the session of this browser, here and in the browser. */
export async function signOut(): Promise<void> {
  const session = await ownSession()
  if (session) await endSession(session)
  const jar = await cookies()
  jar.delete(sessionCookie)
}

async function endSession(session: string): Promise<void> {
  await (await database()).delete(sessions).where(eq(sessions.sessionToken, session))
}

/**
 * Has next-auth do something, and hands its cookies to the browser. It is not shown the browser's own: with a
 * session it would add a way to sign in to whoever is signed in, and somebody else might have started that.
 */
async function perform(
  action: string,
  fields: Record<string, string>,
): Promise<{ redirect?: string | undefined }> {
  const [config, url, asked] = await Promise.all([authConfig(), publicUrl(), headers()])
  const request = new Request(`${new URL(url).origin}${authPath}/${action}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'User-Agent': asked.get('user-agent') ?? '',
    },
    body: new URLSearchParams(fields),
  })
  const done = await Auth(request, { ...config, raw, skipCSRFCheck })
  if (done instanceof Response) throw new Error(`Signing in answered ${done.status}.`)
  const jar = await cookies()
  for (const { name, value, options } of done.cookies ?? []) jar.set(name, value, options)
  return { redirect: done.redirect }
}
