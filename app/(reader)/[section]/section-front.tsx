import type { Metadata } from 'next'
import { StoryList } from '@/components/sections/story-list'
import { PageShell } from '@/components/site/page-shell'
import { StructuredData } from '@/components/site/structured-data'
import type { SectionFront as Front } from '@/lib/articles/read.server'
import { type Publication, readPublication } from '@/lib/content/publication.server'
import { sectionHead } from '@/lib/discovery/head/list-head'
import { getShareImage } from '@/lib/discovery/head/share-images.server'
import { listGraph } from '@/lib/discovery/structured-data/list-graph'
import { pageTrail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'

/** The head of the front of a section, or of a further page of it. */
export function sectionMetadata({ section, stories }: Front): Metadata {
  const image = getShareImage(routes.section(section.id))
  return sectionHead(readPublication(), { section, page: stories.page, image })
}

/** The front of a section, or a further page of it. */
export function SectionFront({
  front: { section, stories },
  publication,
}: {
  front: Front
  publication: Publication
}) {
  const { id, name, description } = section
  const trail = pageTrail(name)
  const path = routes.section(id, stories.page)
  return (
    <PageShell publication={publication} current={id}>
      <StoryList
        trail={trail}
        intro={<p>{description}</p>}
        stories={stories}
        dates={publication.dates}
        hrefOf={(page) => routes.section(id, page)}
        empty="This section has no stories yet."
      />
      <StructuredData graph={listGraph(publication, { path, description, trail, stories })} />
    </PageShell>
  )
}
