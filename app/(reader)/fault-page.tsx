import { Fault } from '@/components/site/fault'
import { PageAnswer } from '@/components/site/page-answer'
import { PageShell } from '@/components/site/page-shell'
import { readPublication } from '@/lib/content/publication.server'

/** A page whose body could not be drawn: complete but for that, said with a 500, and kept by nobody. */
export function FaultPage() {
  return (
    <PageShell publication={readPublication()}>
      <PageAnswer status={500} />
      <Fault />
    </PageShell>
  )
}
