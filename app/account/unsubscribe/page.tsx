import type { Metadata } from 'next'
import { connection } from 'next/server'
import { SubscriptionForm } from '@/components/accounts/subscription-form'
import { readPublication } from '@/lib/content/publication.server'
import type { Subscription } from '@/lib/mail/mail'
import { isSubscribed, readUnsubscribeToken } from '@/lib/mail/unsubscribe.server'
import { routes } from '@/lib/routes'
import { AccountShell } from '../account-shell'
import { changeSubscription } from './actions'

export const metadata: Metadata = { title: 'Letters', referrer: 'same-origin' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the foot of a letter leads. To open it changes nothing, because what scans mails opens it, too. */
export default async function UnsubscribePage({ searchParams }: Props) {
  await connection() // as in `getPerson`
  const { token } = await searchParams
  const wish = typeof token === 'string' ? readUnsubscribeToken(token) : undefined
  if (!wish || typeof token !== 'string') return <BrokenLink />
  const { site } = readPublication()
  const isOn = await isSubscribed(wish)
  const intro = isOn
    ? `${site.name} tells you ${named[wish.topic]}.`
    : `${site.name} no longer tells you ${named[wish.topic]}.`
  return (
    <AccountShell
      title={isOn ? 'No more of these letters?' : 'No more of these letters'}
      intro={intro}
    >
      <SubscriptionForm action={changeSubscription} token={token} isOn={isOn} />
    </AccountShell>
  )
}

const named: Record<Subscription, string> = {
  replies: 'when somebody answers your comment',
  decisions: 'what moderators decide about your comments',
  digest: 'what waits at the moderators’ desk',
}

function BrokenLink() {
  const { email } = readPublication().site.contact
  return (
    <AccountShell title="This link is not whole" intro="A mail program may have cut it off.">
      <p>
        Open it from the letter once more, or write to <a href={`mailto:${email}`}>{email}</a>. To
        the <a href={routes.front()}>front page</a>.
      </p>
    </AccountShell>
  )
}
