import type { Metadata } from 'next'
import { AccountComments } from '@/components/accounts/account-comments'
import { NameForm } from '@/components/accounts/name-form'
import { SessionList } from '@/components/accounts/session-list'
import { getPerson } from '@/lib/accounts/current.server'
import { canModerate, type Person } from '@/lib/accounts/person'
import { listSessions } from '@/lib/accounts/sessions.server'
import { listAccountComments } from '@/lib/comments/account.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { AccountShell } from './account-shell'
import { changeName, leave, leaveElsewhere } from './actions'
import { readTyped } from './typed.server'

export const metadata: Metadata = { title: 'Your account' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AccountPage({ searchParams }: Props) {
  const person = await getPerson()
  if (!person) return <SignedOut />
  const { told, page } = await searchParams
  return <Account person={person} told={told} page={pageNumber(page)} />
}

function SignedOut() {
  return (
    <AccountShell title="Your account" intro="You are not signed in.">
      <p>
        <a href={routes.signIn()}>Sign in</a> to find your comments again, and to sign them without
        typing your name.
      </p>
      <p>
        What you wrote as a guest is under your name below its story. The letters about it have a
        link with which you can delete it.
      </p>
    </AccountShell>
  )
}

async function Account({ person, told, page }: { person: Person; told: unknown; page: number }) {
  const [comments, sessions] = await Promise.all([
    listAccountComments(person.id, page),
    listSessions(person.id),
  ])
  const { dates } = readPublication()
  const refused = told === 'no-name' ? await readTyped() : undefined
  return (
    <AccountShell title="Your account" intro={`You are signed in as ${person.email}.`}>
      {canModerate(person) && (
        <p>
          <a href={routes.deskComments()}>To the comments desk</a>
        </p>
      )}
      <NameForm
        action={changeName}
        name={person.name}
        refused={refused}
        isDone={told === 'named'}
      />
      <AccountComments {...comments} page={page} dates={dates} />
      <SessionList
        sessions={sessions}
        dates={dates}
        leave={leave}
        leaveElsewhere={leaveElsewhere}
        isDone={told === 'left-elsewhere'}
      />
      <h2>Your data</h2>
      <ul>
        <li>
          <a href={routes.accountExport()} download>
            Download everything that we hold about you
          </a>
          , as JSON.
        </li>
        <li>
          <a href={deletion}>Delete your account</a>, with all that you wrote.
        </li>
      </ul>
    </AccountShell>
  )
}

const deletion = `${routes.account()}/delete`

function pageNumber(asked: unknown): number {
  const number = Number(asked)
  return Number.isInteger(number) && number > 0 && number < 10_000 ? number : 1
}
