import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ConfirmForm } from '@/components/accounts/confirm-form'
import { parseMailedLink } from '@/lib/accounts/mailed-link'
import { isUsable } from '@/lib/accounts/sign-in.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { AccountShell } from '../account-shell'
import { confirmLink } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where a mailed link leads. To open it changes nothing, because what scans mails opens it, too. */
export default async function ConfirmPage({ searchParams }: Props) {
  await connection() // as in `getPerson`
  const link = parseMailedLink(await searchParams)
  if (!link || !(await isUsable(link))) return <SpentLink />
  const { site } = readPublication()
  return (
    <AccountShell title={`Sign in to ${site.name}`} intro={`As ${link.email}.`}>
      <ConfirmForm action={confirmLink} link={link} />
    </AccountShell>
  )
}

function SpentLink() {
  return (
    <AccountShell title="This link does not sign in" intro="It was used already, or it is too old.">
      <p>
        A link is good for one hour, and for one time. If you pressed the button twice, you may be
        signed in by now: <a href={routes.account()}>look at your account</a>.
      </p>
      <p>
        <a href={routes.signIn()}>Get a new link</a>
      </p>
    </AccountShell>
  )
}
