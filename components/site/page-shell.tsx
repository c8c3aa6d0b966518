import type { ReactNode } from 'react'
import type { Publication } from '@/lib/content/publication.server'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** Head and foot of a page around what it is about. */
export function PageShell({
  publication,
  current,
  front,
  children,
}: {
  publication: Publication
  /** The section the page belongs to. */
  current?: string
  front?: boolean
  children: ReactNode
}) {
  return (
    <>
      <SiteHeader publication={publication} current={current} front={front} />
      {children}
      <SiteFooter publication={publication} />
    </>
  )
}
