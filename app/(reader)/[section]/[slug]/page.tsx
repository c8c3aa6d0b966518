import type { Metadata } from 'next'
import { StoryPage } from '@/components/articles/story-page'
import { PageShell } from '@/components/site/page-shell'
import { getStory } from '@/lib/articles/read.server'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { drawBody } from '../../body'
import { FaultPage } from '../../fault-page'
import { MissingPage, missingMetadata } from '../../missing-page'
import { MovedPage } from '../../moved-page'
import { placeholder } from '../../placeholder'

type Props = { params: Promise<{ section: string; slug: string }> }

export const generateStaticParams = () => [{ section: placeholder, slug: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const lookup = await getStory(section, slug)
  if (lookup.state !== 'found') return missingMetadata
  const { headline, standfirst, authors, article } = lookup.story
  return {
    title: headline,
    description: standfirst,
    authors: authors.map(({ name, href }) => ({ name, url: href })),
    alternates: { canonical: routes.article(article.address) },
  }
}

export default async function ArticlePage({ params }: Props) {
  const { section, slug } = await params
  const lookup = await getStory(section, slug)
  switch (lookup.state) {
    case 'missing':
      return <MissingPage />
    case 'moved':
      return <MovedPage to={routes.article(lookup.to)} />
    case 'found': {
      const { story } = lookup
      const publication = readPublication()
      const body = await drawBody(story.article)
      if (!body) return <FaultPage />
      return (
        <PageShell publication={publication} current={story.section.id}>
          <StoryPage
            story={story}
            dates={publication.dates}
            url={publication.url + story.href}
            body={body}
          />
        </PageShell>
      )
    }
  }
}
