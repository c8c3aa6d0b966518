import type { Metadata } from 'next'
import { FrontPage } from '@/components/sections/front-page'
import { PageShell } from '@/components/site/page-shell'
import { getFront } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'

export function generateMetadata(): Metadata {
  const { site } = readPublication()
  return {
    title: { absolute: `${site.name} — ${site.tagline}` },
    alternates: { canonical: routes.front() },
  }
}

export default async function Front() {
  const front = await getFront()
  const publication = readPublication()
  return (
    <PageShell publication={publication} front>
      <FrontPage front={front} dates={publication.dates} />
    </PageShell>
  )
}
