import { NothingHere } from '@/components/site/nothing-here'
import { PageAnswer } from '@/components/site/page-answer'
import { PageShell } from '@/components/site/page-shell'
import { listLatest } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'

/** Where a story was that has been taken away: a 410 that is a complete page. */
export async function GonePage() {
  const latest = await listLatest(6)
  const publication = readPublication()
  return (
    <PageShell publication={publication}>
      <PageAnswer status={410} />
      <NothingHere
        why="gone"
        sections={publication.sections}
        latest={latest}
        dates={publication.dates}
      />
    </PageShell>
  )
}
