import { expect, test } from 'vitest'
import { parseEnvironment } from '@/lib/env.server'
import { listProviders, saysVerified, verifiedAddress } from './providers.server'

test.each([
  ['nothing', {}, []],
  ['a GitHub client', { AUTH_GITHUB_ID: 'a', AUTH_GITHUB_SECRET: 'b' }, ['GitHub']],
  ['half a GitHub client', { AUTH_GITHUB_ID: 'a' }, []],
  ['a Google client', { AUTH_GOOGLE_ID: 'a', AUTH_GOOGLE_SECRET: 'b' }, ['Google']],
  [
    'an issuer with a name',
    {
      AUTH_OIDC_ISSUER: 'https://id.example',
      AUTH_OIDC_ID: 'a',
      AUTH_OIDC_SECRET: 'b',
      AUTH_OIDC_NAME: 'Harbour Identity',
    },
    ['Harbour Identity'],
  ],
])('With %s set up, there are just these buttons', (_, variables, names) => {
  expect(listProviders(parseEnvironment(variables)).map(({ name }) => name)).toEqual(names)
})

test.each([
  ['says so', { email: 'a@example.org', email_verified: true }, true],
  ['says the opposite', { email: 'a@example.org', email_verified: false }, false],
  ['says nothing', { email: 'a@example.org' }, false],
  ['says so in a text', { email: 'a@example.org', email_verified: 'true' }, false],
  ['knows no address', { email_verified: true }, false],
  ['says nothing at all', undefined, false],
])('An address counts as verified only when the provider %s', (_, profile, verified) => {
  expect(saysVerified(profile)).toBe(verified)
})

test('Of the addresses at GitHub the primary one counts, and only when it is verified', () => {
  const other = { email: 'other@example.org', primary: false, verified: true }
  const primary = { email: 'a@example.org', primary: true, verified: false }
  expect(verifiedAddress([other, primary])).toEqual({
    email: 'a@example.org',
    email_verified: false,
  })
  expect(verifiedAddress([other])).toEqual({ email: undefined, email_verified: false })
})
