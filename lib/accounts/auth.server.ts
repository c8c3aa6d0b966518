import { reasonOf } from '@/lib/db/fault'
import 'server-only'
import { randomBytes } from 'node:crypto'
import { headers } from 'next/headers'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers'
import { currentCatalog } from '@/lib/content/current.server'
import { database } from '@/lib/db/database.server'
import { enqueueMails } from '@/lib/mail/outbox.server'
import { routes } from '@/lib/routes'
import { keyFor } from '@/lib/secret.server'
import { peopleAdapter } from './adapter.server'
import { parseDestination } from './destination'
import { linkAge, linkMail } from './link-mail'
import { publicUrl } from './origin.server'
import { providersForAuth, saysVerified } from './providers.server'
import { sessionAge, sessionCookie } from './session-cookie.server'

/** Below this address next-auth answers. */
export const authPath = '/api/auth'

/** next-auth, set up anew for each request: a build that never makes one never opens the database. */
export const { handlers } = NextAuth(authConfig)

/** How people sign in here. Only in answer to a request. */
export async function authConfig(): Promise<NextAuthConfig> {
  const [opened, asked, url] = await Promise.all([database(), headers(), publicUrl()])
  return {
    basePath: authPath,
    adapter: peopleAdapter(opened, asked.get('user-agent') ?? undefined),
    providers: [...providersForAuth(), mailedLink],
    secret: linkSecret(),
    trustHost: true, // the address of every request handed in is made from `publicUrl`
    session: {
      strategy: 'database',
      maxAge: sessionAge,
      generateSessionToken: () => randomBytes(32).toString('base64url'),
    },
    pages: { signIn: routes.signIn(), error: routes.signIn(), verifyRequest: routes.signIn() },
    cookies: { sessionToken: cookieFor(url) },
    callbacks: { signIn: decideEntry, redirect: goOn },
    logger: { error: tell, warn: () => undefined, debug: () => undefined },
  }
}

/** What the fingerprints of mailed links are made with. */
export function linkSecret(): string {
  return keyFor('sign-in').export().toString('base64url')
}

function cookieFor(url: string) {
  const secure = url.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure }
  return { name: sessionCookie, options }
}

/** The mail leads to a page that asks to be confirmed, because what scans mails follows links. */
const mailedLink: EmailConfig = {
  id: 'email',
  type: 'email',
  name: 'E-mail',
  maxAge: linkAge,
  sendVerificationRequest: async ({ identifier, token, url }) => {
    const link = new URL((await publicUrl()) + routes.confirmSignIn())
    const asked = new URL(url).searchParams.get('callbackUrl') ?? ''
    const then = parseDestination(asked.replace(new URL(url).origin, ''))
    link.search = new URLSearchParams({
      token,
      email: identifier,
      ...(then && { then }),
    }).toString()
    const letter = linkMail(currentCatalog().site.name, link.href)
    await enqueueMails(await database(), [{ recipient: identifier, topic: 'sign-in', ...letter }])
  },
}

const decideEntry: NonNullable<NonNullable<NextAuthConfig['callbacks']>['signIn']> = ({
  account,
  profile,
}) => account?.type === 'email' || saysVerified(profile) || `${routes.signIn()}?error=unverified`

/** Wherever next-auth would send somebody, it is a page of ours. */
const goOn = ({ url, baseUrl }: { url: string; baseUrl: string }) => {
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
  const isOwnError = path.startsWith(`${routes.signIn()}?error=`)
  return baseUrl + (isOwnError ? path : (parseDestination(path) ?? routes.account()))
}

/** What people do wrong they are told on the page; only what is wrong here is told on the console. */
function tell(fault: Error): void {
  const isTheirs = 'type' in fault && everyday.includes(String(fault.type))
  if (!isTheirs) console.error(`A sign-in failed: ${reasonOf(fault)}`)
}

const everyday = ['Verification', 'AccessDenied', 'OAuthCallbackError', 'InvalidCheck']
