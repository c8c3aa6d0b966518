import type { Metadata } from 'next'
import { AuthorIntro } from '@/components/authors/author-intro'
import { StoryList } from '@/components/sections/story-list'
import { PageShell } from '@/components/site/page-shell'
import { StructuredData } from '@/components/site/structured-data'
import type { AuthorWork } from '@/lib/articles/read.server'
import { type Publication, readPublication } from '@/lib/content/publication.server'
import { authorHead } from '@/lib/discovery/head/list-head'
import { getShareImage } from '@/lib/discovery/head/share-images.server'
import { authorGraph } from '@/lib/discovery/structured-data/author-graph'
import { pageTrail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'

/** The head of an author's page, or of a further page of it. */
export function authorMetadata({ author, stories }: AuthorWork): Metadata {
  const image = getShareImage(routes.author(author.id))
  return authorHead(readPublication(), { author, page: stories.page, image })
}

/** Who this is, and what they wrote. */
export function AuthorFront({
  work: { author, stories },
  publication,
}: {
  work: AuthorWork
  publication: Publication
}) {
  const trail = pageTrail(author.name)
  const path = routes.author(author.id, stories.page)
  return (
    <PageShell publication={publication}>
      <StoryList
        trail={trail}
        intro={<AuthorIntro author={author} />}
        stories={stories}
        dates={publication.dates}
        hrefOf={(page) => routes.author(author.id, page)}
        showSection
        empty="Nothing is published under this name yet."
      />
      <StructuredData graph={authorGraph(publication, { author, path, trail })} />
    </PageShell>
  )
}
