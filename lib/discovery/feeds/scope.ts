import type { Catalog } from '@/lib/content/catalog'
import type { Stories, StoryLists } from '@/lib/content/story-lists'
import { routes } from '@/lib/routes'

/** What a feed is about: everything, a section, or what an author wrote. */
export type Scope = {
  /** The path of the page that shows the same; for everything it is empty. */
  of: string
  title: string
  description: string
  /** Its stories among those of a catalog. */
  stories: (lists: StoryLists) => Stories | undefined
}

/** The scope of the feeds below a path: of `''`, `/world`, `/authors/ada`. Nothing where there are none. */
export function findScope(of: string, { site, sections, authors }: Catalog): Scope | undefined {
  if (of === '') {
    return { of, title: site.name, description: site.description, stories: ({ all }) => all }
  }
  const section = sections.get(of.slice(1))
  if (section) {
    const { id, name, description } = section
    return {
      of,
      title: `${name} — ${site.name}`,
      description,
      stories: ({ bySection }) => bySection.get(id),
    }
  }
  const author = [...authors.values()].find(({ id }) => of === routes.author(id))
  return (
    author && {
      of,
      title: `${author.name} — ${site.name}`,
      description: author.bio,
      stories: ({ byAuthor }) => byAuthor.get(author.id),
    }
  )
}
