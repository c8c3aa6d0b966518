import type { ReactNode } from 'react'
import { PageShell } from '@/components/site/page-shell'
import { ProsePage } from '@/components/site/prose-page'
import { readPublication } from '@/lib/content/publication.server'
import { pageTrail, type Trail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'

/** A page about the reader's own account. */
export function AccountShell({
  title,
  intro,
  within = false,
  children,
}: {
  title: string
  intro?: ReactNode
  /** It lies below "Your account". */
  within?: boolean
  children: ReactNode
}) {
  return (
    <PageShell publication={readPublication()}>
      <ProsePage trail={within ? below(title) : pageTrail(title)} intro={intro}>
        {children}
      </ProsePage>
    </PageShell>
  )
}

function below(title: string): Trail {
  const { steps } = pageTrail(title)
  return { steps: [...steps, { name: 'Your account', href: routes.account() }], here: title }
}
