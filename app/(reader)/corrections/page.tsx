import type { Metadata } from 'next'
import { CorrectionList } from '@/components/articles/correction-list'
import { PageShell } from '@/components/site/page-shell'
import { ProsePage } from '@/components/site/prose-page'
import { StructuredData } from '@/components/site/structured-data'
import { listCorrections } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { pageHead } from '@/lib/discovery/head/page-head'
import { getShareImage } from '@/lib/discovery/head/share-images.server'
import { proseGraph } from '@/lib/discovery/structured-data/prose-graph'
import { pageTrail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'

/** More than a newsroom should ever need on one page. */
const most = 200

const title = 'Corrections'
const description = 'What this paper got wrong and put right, newest first.'
const path = routes.corrections()
const trail = pageTrail(title)

export function generateMetadata(): Metadata {
  return pageHead(readPublication(), {
    title,
    description,
    path,
    image: getShareImage(path),
    feedOf: { name: title, href: path },
  })
}

export default async function CorrectionsPage() {
  const corrections = await listCorrections(most)
  const publication = readPublication()
  return (
    <PageShell publication={publication}>
      <ProsePage
        trail={trail}
        intro={
          <>
            What we got wrong and put right, newest first. Each correction also stands on its story.
            Whoever wants to hear of the next one can{' '}
            <a href={routes.feed('rss', path)}>subscribe</a>.
          </>
        }
      >
        <CorrectionList corrections={corrections} dates={publication.dates} />
      </ProsePage>
      <StructuredData graph={proseGraph(publication, { path, description, trail })} />
    </PageShell>
  )
}
