import { StoryList } from '@/components/sections/story-list'
import { PageShell } from '@/components/site/page-shell'
import type { TaggedWork } from '@/lib/articles/read.server'
import type { Publication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'

/** What carries a tag. */
export function TagFront({
  work: { tag, stories },
  publication,
}: {
  work: TaggedWork
  publication: Publication
}) {
  return (
    <PageShell publication={publication}>
      <StoryList
        title={tag.name}
        intro={tag.description ? <p>{tag.description}</p> : undefined}
        stories={stories}
        dates={publication.dates}
        hrefOf={(page) => routes.tag(tag.id, page)}
        showSection
        empty="No story carries this tag yet."
      />
    </PageShell>
  )
}
