import type { Metadata } from 'next'
import { ProviderButtons } from '@/components/accounts/provider-buttons'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { getPerson } from '@/lib/accounts/current.server'
import { parseDestination } from '@/lib/accounts/destination'
import { listProviders } from '@/lib/accounts/providers.server'
import { signInProblem } from '@/lib/accounts/words'
import { env } from '@/lib/env.server'
import { routes } from '@/lib/routes'
import { AccountShell } from '../account-shell'
import { readTyped } from '../typed.server'
import { askForLink, goToProvider } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { then, error, wait, sent, left } = await searchParams
  const destination = parseDestination(then)
  if (sent !== undefined) return <LinkSent />
  const person = await getPerson()
  if (person && error === undefined)
    return <SignedInAlready email={person.email} destination={destination} />
  const providers = listProviders()
  return (
    <AccountShell title="Sign in" intro={left === undefined ? reason : 'You are signed out.'}>
      <SignInForm
        action={askForLink}
        destination={destination}
        typed={error === undefined ? undefined : await readTyped()}
        problem={signInProblem(error, wait)}
        hasOtherWays={providers.length > 0}
      />
      <ProviderButtons action={goToProvider} providers={providers} destination={destination} />
    </AccountShell>
  )
}

const reason = 'To sign your comments without typing your name each time, and to find them again.'

function LinkSent() {
  return (
    <AccountShell title="Look into your mail" intro="A link to sign in is on its way.">
      <p>
        Open the letter and follow its link, in this browser or another. It is good for one hour.
      </p>
      <p>
        Nothing there after some minutes? Look among what was sorted out as spam, or{' '}
        <a href={routes.signIn()}>ask for another link</a>.
      </p>
      {!env.SMTP_URL && (
        <p>No mail server is set up here, so the letter stands on the server’s console.</p>
      )}
    </AccountShell>
  )
}

function SignedInAlready({ email, destination }: { email: string; destination?: string }) {
  return (
    <AccountShell title="You are signed in" intro={`As ${email}.`}>
      <p>{destination && <a href={destination}>Go on to where you wanted to go</a>}</p>
      <p>
        <a href={routes.account()}>To your account</a>, where you can sign out, too.
      </p>
    </AccountShell>
  )
}
