import { AuthorIntro } from '@/components/authors/author-intro'
import { StoryList } from '@/components/sections/story-list'
import { PageShell } from '@/components/site/page-shell'
import type { AuthorWork } from '@/lib/articles/read.server'
import type { Publication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'

/** Who this is, and what they wrote. */
export function AuthorFront({
  work: { author, stories },
  publication,
}: {
  work: AuthorWork
  publication: Publication
}) {
  return (
    <PageShell publication={publication}>
      <StoryList
        title={author.name}
        intro={<AuthorIntro author={author} />}
        stories={stories}
        dates={publication.dates}
        hrefOf={(page) => routes.author(author.id, page)}
        showSection
        empty="Nothing is published under this name yet."
      />
    </PageShell>
  )
}
