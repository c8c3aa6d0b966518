import type { Metadata } from 'next'
import { FrontPage } from '@/components/sections/front-page'
import { PageShell } from '@/components/site/page-shell'
import { StructuredData } from '@/components/site/structured-data'
import { getFront } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { frontHead } from '@/lib/discovery/head/list-head'
import { getShareImage } from '@/lib/discovery/head/share-images.server'
import { frontGraph } from '@/lib/discovery/structured-data/list-graph'
import { routes } from '@/lib/routes'

export function generateMetadata(): Metadata {
  return frontHead(readPublication(), { image: getShareImage(routes.front()) })
}

export default async function Front() {
  const front = await getFront()
  const publication = readPublication()
  return (
    <PageShell publication={publication} front>
      <FrontPage front={front} dates={publication.dates} />
      <StructuredData graph={frontGraph(publication, front)} />
    </PageShell>
  )
}
