import type { Metadata } from 'next'
import { DisclosureInFull } from '@/components/comments/disclosure-in-full'
import { AboutNavigation } from '@/components/site/about-navigation'
import { PageShell } from '@/components/site/page-shell'
import { ProsePage } from '@/components/site/prose-page'
import { StructuredData } from '@/components/site/structured-data'
import { getAboutPage } from '@/lib/content/pages.server'
import { readPublication } from '@/lib/content/publication.server'
import { missingHead, pageHead } from '@/lib/discovery/head/page-head'
import { getShareImage } from '@/lib/discovery/head/share-images.server'
import { aboutType, proseGraph } from '@/lib/discovery/structured-data/prose-graph'
import { aboutTrail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'
import { drawBody } from '../body'
import { checksOfComments } from '../discussion'
import { FaultPage } from '../fault-page'
import { MissingPage } from '../missing-page'

export async function aboutMetadata(slug: string): Promise<Metadata> {
  const page = await getAboutPage(slug)
  if (!page) return missingHead
  const { title, description } = page
  const path = routes.about(slug)
  return pageHead(readPublication(), { title, description, path, image: getShareImage(path) })
}

/** A page about the paper itself, with the way to the others. */
export async function AboutPage({ slug }: { slug: string }) {
  const page = await getAboutPage(slug)
  if (!page) return <MissingPage />
  const body = await drawBody(page)
  if (body === undefined) return <FaultPage />
  const publication = readPublication()
  const { title, description } = page
  const trail = aboutTrail({ slug, title })
  const facts = { type: aboutType(slug), path: routes.about(slug), description, trail }
  return (
    <PageShell publication={publication}>
      <ProsePage trail={trail} intro={description}>
        {body}
        {page.disclosesComments && <DisclosureInFull checks={checksOfComments()} />}
        <AboutNavigation pages={publication.pages} current={slug} />
      </ProsePage>
      <StructuredData graph={proseGraph(publication, facts)} />
    </PageShell>
  )
}
