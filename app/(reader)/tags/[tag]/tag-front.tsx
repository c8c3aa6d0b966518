import type { Metadata } from 'next'
import { StoryList } from '@/components/sections/story-list'
import { PageShell } from '@/components/site/page-shell'
import { StructuredData } from '@/components/site/structured-data'
import type { TaggedWork } from '@/lib/articles/read.server'
import { type Publication, readPublication } from '@/lib/content/publication.server'
import { tagHead } from '@/lib/discovery/head/list-head'
import { getShareImage } from '@/lib/discovery/head/share-images.server'
import { listGraph } from '@/lib/discovery/structured-data/list-graph'
import { pageTrail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'

/** The head of a tag's page, or of a further page of it. */
export function tagMetadata({ tag, stories }: TaggedWork): Metadata {
  const image = getShareImage(routes.tag(tag.id))
  return tagHead(readPublication(), { tag, page: stories.page, image })
}

/** What carries a tag. */
export function TagFront({
  work: { tag, stories },
  publication,
}: {
  work: TaggedWork
  publication: Publication
}) {
  const { id, name, description } = tag
  const trail = pageTrail(name)
  const path = routes.tag(id, stories.page)
  return (
    <PageShell publication={publication}>
      <StoryList
        trail={trail}
        intro={description ? <p>{description}</p> : undefined}
        stories={stories}
        dates={publication.dates}
        hrefOf={(page) => routes.tag(id, page)}
        showSection
        empty="No story carries this tag yet."
      />
      <StructuredData graph={listGraph(publication, { path, description, trail, stories })} />
    </PageShell>
  )
}
