import type { Metadata } from 'next'
import { DeletionForm } from '@/components/accounts/deletion-form'
import { getPerson } from '@/lib/accounts/current.server'
import { isLastEditor } from '@/lib/accounts/profile.server'
import { listAccountComments } from '@/lib/comments/account.server'
import { routes } from '@/lib/routes'
import { AccountShell } from '../account-shell'
import { deleteMe } from './actions'

export const metadata: Metadata = { title: 'Delete your account' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeletePage({ searchParams }: Props) {
  const { error, done } = await searchParams
  const person = await getPerson()
  if (!person) return done === undefined ? <SignedOut /> : <Gone />
  const [{ total }, isLast] = await Promise.all([
    listAccountComments(person.id, 1),
    isLastEditor(person),
  ])
  return (
    <AccountShell within title="Delete your account" intro="This cannot be taken back.">
      <p>
        Your name, your e-mail address and {total === 1 ? 'your comment' : `your ${total} comments`}{' '}
        go, at once. Where somebody has answered you, readers see that a comment was deleted, and no
        longer by whom.
      </p>
      <p>
        You may want to <a href={routes.accountExport()}>download your data</a> before.
      </p>
      {isLast && (
        <p role="note">
          <strong>You are the last editor.</strong> After you, nobody can name moderators here;
          whoever runs the server still can, by <code>npm run moderators</code>.
        </p>
      )}
      <DeletionForm action={deleteMe} isWrong={error !== undefined} />
    </AccountShell>
  )
}

function SignedOut() {
  return (
    <AccountShell within title="Delete your account" intro="You are not signed in.">
      <p>
        <a href={routes.signIn(`${routes.account()}/delete`)}>Sign in</a> first.
      </p>
    </AccountShell>
  )
}

function Gone() {
  return (
    <AccountShell title="Your account is deleted" intro="With all that you wrote here.">
      <p>
        <a href={routes.front()}>To the front page</a>
      </p>
    </AccountShell>
  )
}
