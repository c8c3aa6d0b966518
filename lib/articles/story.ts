import type { Catalog } from '@/lib/content/catalog'
import type { Article, ArticleKind } from '@/lib/content/schema/article'
import { routes } from '@/lib/routes'

/** A picture ready to draw: its address and its size in pixels, so that nothing moves when it arrives. */
export type DrawnPicture = {
  src: string
  width: number
  height: number
  alt: string
  caption?: string
  credit: string
}

/** A name in a byline. */
export type Byline = { id: string; name: string; role: string; href: string }

/** An article as lists draw it. */
export type Story = {
  address: string
  href: string
  headline: string
  standfirst: string
  kind: ArticleKind
  section: { id: string; name: string; href: string }
  authors: Byline[]
  published: Date
  updated?: Date
  image?: DrawnPicture
}

/** The article as a list item. Names that the catalog lacks (a file went bad after the check) are left out. */
export function articleToStory(article: Article, catalog: Catalog): Story {
  const { address, headline, standfirst, kind, published, updated } = article
  return {
    address,
    href: routes.article(address),
    headline,
    standfirst,
    kind,
    section: sectionOf(article, catalog),
    authors: bylinesOf(article, catalog),
    published,
    updated,
    image: article.image && pictureToDraw(article.image, catalog),
  }
}

/** The picture with its measures, or nothing when its file is missing. */
export function pictureToDraw(
  picture: { src: string; alt: string; caption?: string; credit: string },
  catalog: Catalog,
): DrawnPicture | undefined {
  const medium = catalog.media.get(picture.src)
  if (!medium) return undefined
  const { width, height, name, hash } = medium
  const { alt, caption, credit } = picture
  return { src: routes.media(name, hash), width, height, alt, caption, credit }
}

function sectionOf({ section }: Article, catalog: Catalog): Story['section'] {
  const name = catalog.sections.get(section)?.name ?? section
  return { id: section, name, href: routes.section(section) }
}

function bylinesOf({ authors }: Article, catalog: Catalog): Byline[] {
  return authors.flatMap((id) => {
    const author = catalog.authors.get(id)
    return author ? [{ id, name: author.name, role: author.role, href: routes.author(id) }] : []
  })
}
