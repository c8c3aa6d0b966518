import 'server-only'
import type { NextAuthConfig } from 'next-auth'
import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import { z } from 'zod'
import { type Environment, env } from '@/lib/env.server'

/** Somebody else who says who a reader is. */
export type ProviderId = 'github' | 'google' | 'oidc'
export type Provider = { id: ProviderId; name: string }

/** The providers whose clients are set up, in the order of their buttons. */
export function listProviders(from: Environment = env): Provider[] {
  const providers: Provider[] = []
  if (from.AUTH_OIDC_ISSUER && from.AUTH_OIDC_ID && from.AUTH_OIDC_SECRET)
    providers.push({ id: 'oidc', name: from.AUTH_OIDC_NAME })
  if (from.AUTH_GOOGLE_ID && from.AUTH_GOOGLE_SECRET)
    providers.push({ id: 'google', name: 'Google' })
  if (from.AUTH_GITHUB_ID && from.AUTH_GITHUB_SECRET)
    providers.push({ id: 'github', name: 'GitHub' })
  return providers
}

/**
 * The same in next-auth's words. Linking by address is "dangerous" where a provider may hand out an address that
 * it never verified: `saysVerified` lets nobody in through such a one, see docs/decisions/0017-sign-in.md.
 */
export function providersForAuth(): NextAuthConfig['providers'] {
  return listProviders().map(({ id }) => {
    if (id === 'github') return github()
    if (id === 'google') return google()
    return oidc()
  })
}

/** Whether the provider itself says, about this very sign-in, that the address is the person's. */
export function saysVerified(profile: unknown): boolean {
  const said = z.object({ email: z.email(), email_verified: z.literal(true) })
  return said.safeParse(profile).success
}

const shared = {
  allowDangerousEmailAccountLinking: true,
  /** Nothing that could be used at the provider in their name is kept. */
  account: () => ({}),
}

function oidc() {
  return {
    ...shared,
    id: 'oidc',
    name: env.AUTH_OIDC_NAME,
    type: 'oidc' as const,
    issuer: env.AUTH_OIDC_ISSUER,
    clientId: env.AUTH_OIDC_ID,
    clientSecret: env.AUTH_OIDC_SECRET,
    checks: ['pkce' as const, 'state' as const, 'nonce' as const],
    /** Claims are asked for where the standard has them: an ID token need not carry any. */
    idToken: false,
    profile: profileToPerson,
  }
}

function google() {
  return Google({
    ...shared,
    clientId: env.AUTH_GOOGLE_ID,
    clientSecret: env.AUTH_GOOGLE_SECRET,
    checks: ['pkce', 'state', 'nonce'],
    profile: profileToPerson,
  })
}

/** GitHub has no OpenID Connect: which address is verified stands in a list of its own. */
function github() {
  return GitHub({
    ...shared,
    clientId: env.AUTH_GITHUB_ID,
    clientSecret: env.AUTH_GITHUB_SECRET,
    checks: ['pkce', 'state'],
    userinfo: {
      url: 'https://api.github.com/user',
      request: ({ tokens }: { tokens: { access_token?: string } }) =>
        readGitHubUser(tokens.access_token ?? ''),
    },
    profile: (profile) => profileToPerson(gitHubToProfile(profile)),
  })
}

async function readGitHubUser(token: string): Promise<Record<string, unknown>> {
  const read = async (path: string) => {
    const response = await fetch(`https://api.github.com/${path}`, {
      headers: { Authorization: `Bearer ${token}`, 'User-Agent': 'masthead' },
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`GitHub answered ${response.status} for ${path}.`)
    return response.json()
  }
  const [user, emails] = await Promise.all([read('user'), read('user/emails')])
  return { ...z.looseObject({}).parse(user), ...verifiedAddress(emails) }
}

/** The primary one of GitHub's list: https://docs.github.com/en/rest/users/emails. */
export function verifiedAddress(emails: unknown): { email?: string; email_verified: boolean } {
  const listed = z.array(
    z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
  )
  const primary = listed.parse(emails).find(({ primary }) => primary)
  return { email: primary?.email, email_verified: primary?.verified === true }
}

const gitHubToProfile = ({ id, name, login, email }: Record<string, unknown>) => ({
  sub: String(id),
  name: name ?? login,
  email,
})

const profileSchema = z.object({
  sub: z.string().min(1),
  name: z.string().nullish().catch(undefined),
  preferred_username: z.string().nullish().catch(undefined),
  email: z.string().nullish(),
})

/** Who somebody is, out of what a provider says of them. */
function profileToPerson(profile: unknown) {
  const { sub, name, preferred_username, email } = profileSchema.parse(profile)
  return { id: sub, name: name ?? preferred_username ?? null, email: email ?? null }
}
