import type { Metadata } from 'next'
import { connection } from 'next/server'
import { OwnCommentView } from '@/components/comments/own-comment'
import { getOwnComment } from '@/lib/comments/own.server'
import { readPublication } from '@/lib/content/publication.server'
import { getStatement } from '@/lib/moderation/appeal.server'
import { appealDecision } from '@/lib/moderation/appeal-actions'
import { routes } from '@/lib/routes'
import { AccountShell } from '../../account-shell'
import { changeOwn, deleteOwn } from './actions'
import { readRefused } from './refused.server'

export const metadata: Metadata = { title: 'Your comment' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OwnCommentPage({ params, searchParams }: Props) {
  await connection() // as in `getPerson`, which a mailed link does without
  const [{ id: text }, { key: given, appeal }] = await Promise.all([params, searchParams])
  const id = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0
  const key = typeof given === 'string' ? given : undefined
  const own = await getOwnComment(id, key)
  if (!own) return <NotYours />
  const { dates } = readPublication()
  const [statement, refused] = await Promise.all([getStatement(id), readRefused(id)])
  return (
    <AccountShell title="Your comment" within>
      <OwnCommentView
        own={own}
        mailKey={key}
        statement={statement}
        refused={refused}
        told={typeof appeal === 'string' ? appeal : undefined}
        dates={dates}
        actions={{ change: changeOwn, remove: deleteOwn, appeal: appealDecision }}
      />
    </AccountShell>
  )
}

function NotYours() {
  return (
    <AccountShell title="Your comment" within>
      <p>
        This browser cannot show that the comment is yours. As a guest you can change it for five
        minutes in the browser in which you wrote it; later, the letters about it have a link that
        leads here. If you wrote it with your account, <a href={routes.signIn()}>sign in</a>.
      </p>
    </AccountShell>
  )
}
