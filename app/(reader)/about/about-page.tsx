import type { Metadata } from 'next'
import { AboutNavigation } from '@/components/site/about-navigation'
import { PageShell } from '@/components/site/page-shell'
import { ProsePage } from '@/components/site/prose-page'
import { getAboutPage } from '@/lib/content/pages.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { drawBody } from '../body'
import { FaultPage } from '../fault-page'
import { MissingPage, missingMetadata } from '../missing-page'

export async function aboutMetadata(slug: string): Promise<Metadata> {
  const page = await getAboutPage(slug)
  if (!page) return missingMetadata
  const { title, description } = page
  return { title, description, alternates: { canonical: routes.about(slug) } }
}

/** A page about the paper itself, with the way to the others. */
export async function AboutPage({ slug }: { slug: string }) {
  const page = await getAboutPage(slug)
  if (!page) return <MissingPage />
  const body = await drawBody(page)
  if (!body) return <FaultPage />
  const publication = readPublication()
  const steps = slug === 'about' ? [] : [{ name: 'About', href: routes.about() }]
  return (
    <PageShell publication={publication}>
      <ProsePage title={page.title} intro={page.description} steps={steps}>
        {body}
        <AboutNavigation pages={publication.pages} current={slug} />
      </ProsePage>
    </PageShell>
  )
}
