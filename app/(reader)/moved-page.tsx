import { PageAnswer } from '@/components/site/page-answer'
import { PageShell } from '@/components/site/page-shell'
import { ProsePage } from '@/components/site/prose-page'
import { readPublication } from '@/lib/content/publication.server'
import { pageTrail } from '@/lib/discovery/trail'

/** Where something was: a permanent redirect, with words for whoever does not follow it. */
export function MovedPage({ to }: { to: string }) {
  return (
    <PageShell publication={readPublication()}>
      <PageAnswer status={308} to={to} />
      <ProsePage trail={pageTrail('This story has moved')}>
        <p>
          It is now at <a href={to}>{to}</a>.
        </p>
      </ProsePage>
    </PageShell>
  )
}
