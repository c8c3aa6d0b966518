import { PageShell } from '@/components/site/page-shell'
import { ProsePage } from '@/components/site/prose-page'
import { readPublication } from '@/lib/content/publication.server'
import { pageTrail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'

/** For somebody who is signed in and has no business at the desk. */
export function NoEntry() {
  return (
    <PageShell publication={readPublication()}>
      <ProsePage trail={pageTrail('This is for moderators')}>
        <p>
          You are signed in, but not as a moderator. An editor can name you one. Your own comments
          are in <a href={routes.account()}>your account</a>.
        </p>
      </ProsePage>
    </PageShell>
  )
}
