import type { Metadata } from 'next'
import { CorrectionList } from '@/components/articles/correction-list'
import { PageShell } from '@/components/site/page-shell'
import { ProsePage } from '@/components/site/prose-page'
import { listCorrections } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'

/** More than a newsroom should ever need on one page. */
const most = 200

export const metadata: Metadata = {
  title: 'Corrections',
  description: 'What this paper got wrong and put right, newest first.',
  alternates: { canonical: routes.corrections() },
}

export default async function CorrectionsPage() {
  const corrections = await listCorrections(most)
  const publication = readPublication()
  return (
    <PageShell publication={publication}>
      <ProsePage
        title="Corrections"
        intro="What we got wrong and put right, newest first. Each correction also stands on its story."
      >
        <CorrectionList corrections={corrections} dates={publication.dates} />
      </ProsePage>
    </PageShell>
  )
}
