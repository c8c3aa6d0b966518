import type { Metadata } from 'next'
import type { Author } from '@/lib/content/schema/author'
import type { Section } from '@/lib/content/schema/section'
import type { Tag } from '@/lib/content/schema/tag'
import { routes } from '@/lib/routes'
import type { ShareImage } from '@/lib/share-image/address'
import { type Paper, pageHead } from './page-head'

/** Which page of a list it is, from 1, and what is shown when it is shared. */
type Sheet = { page: number; image: ShareImage | undefined }

/** The head of the front page. */
export function frontHead(paper: Paper, { image }: Pick<Sheet, 'image'>): Metadata {
  const { name, tagline, description } = paper.site
  const title = `${name} — ${tagline}`
  return pageHead(paper, { title, wholeTitle: true, description, path: routes.front(), image })
}

/** The head of a section's front and of its further pages, each with an address of its own. */
export function sectionHead(
  paper: Paper,
  { section, page, image }: Sheet & { section: Section },
): Metadata {
  const { id, name, description } = section
  return pageHead(paper, {
    title: titleOf(name, page),
    description,
    path: routes.section(id, page),
    image,
    feedOf: { name, href: routes.section(id) },
  })
}

/** The head of an author's page: Open Graph calls it a profile. */
export function authorHead(
  paper: Paper,
  { author, page, image }: Sheet & { author: Author },
): Metadata {
  const { id, name, bio, fediverse } = author
  return pageHead(paper, {
    title: titleOf(name, page),
    description: bio,
    path: routes.author(id, page),
    image,
    feedOf: { name, href: routes.author(id) },
    fediverse,
    openGraph: { type: 'profile' },
  })
}

/** The head of a tag's page. */
export function tagHead(paper: Paper, { tag, page, image }: Sheet & { tag: Tag }): Metadata {
  const { id, name, description = `What ${paper.site.name} has published on ${name}.` } = tag
  return pageHead(paper, {
    title: titleOf(name, page),
    description,
    path: routes.tag(id, page),
    image,
  })
}

function titleOf(name: string, page: number): string {
  return page === 1 ? name : `${name}, page ${page}`
}
