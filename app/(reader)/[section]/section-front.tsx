import { StoryList } from '@/components/sections/story-list'
import { PageShell } from '@/components/site/page-shell'
import type { SectionFront as Front } from '@/lib/articles/read.server'
import type { Publication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'

/** The front of a section, or a further page of it. */
export function SectionFront({
  front: { section, stories },
  publication,
}: {
  front: Front
  publication: Publication
}) {
  return (
    <PageShell publication={publication} current={section.id}>
      <StoryList
        title={section.name}
        intro={<p>{section.description}</p>}
        stories={stories}
        dates={publication.dates}
        hrefOf={(page) => routes.section(section.id, page)}
        empty="This section has no stories yet."
      />
    </PageShell>
  )
}
