import { articleToStory, pictureToDraw } from '@/lib/articles/story'
import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { routes } from '@/lib/routes'
import { shareImage } from '@/lib/share-image/address'
import { articleToCard } from '@/lib/share-image/card'

/** A story with everything its Markdown says around the body. Addresses are absolute. */
export type MarkdownStory = {
  article: Article
  url: string
  authors: { name: string; role: string; url: string }[]
  section: { name: string; url: string }
  tags: string[]
  /** The lead picture, if the story has one; shown above the text. */
  picture?: { src: string; width: number; height: number; alt: string; words: string }
  /** The lead picture, or else the picture that networks show. */
  image: string
  publication: { name: string; url: string; language: string; timeZone: string }
  licence?: { name: string; url: string }
  /** Where its versions are, and how often it was updated; nothing when it never was. */
  history?: { words: string; url: string }
}

/**
 * @param publication origin and path prefix, without a slash at the end
 * @param updates how often it was updated, in words
 */
export function articleToMarkdownStory(
  article: Article,
  { catalog, moment }: { catalog: Catalog; moment: Date },
  publication: string,
  updates?: string,
): MarkdownStory {
  const { site } = catalog
  const { href, authors, section } = articleToStory(article, catalog)
  const drawn = article.image && pictureToDraw(article.image, catalog)
  const share = shareImage(articleToCard(article, catalog, moment))
  return {
    article,
    url: publication + href,
    authors: authors.map(({ name, role, href }) => ({ name, role, url: publication + href })),
    section: { name: section.name, url: publication + section.href },
    tags: article.tags.flatMap((id) => catalog.tags.get(id)?.name ?? []),
    picture: drawn && {
      ...drawn,
      src: publication + drawn.src,
      words: drawn.caption ? `${drawn.caption} ${drawn.credit}` : drawn.credit,
    },
    image: publication + (drawn?.src ?? share.href),
    publication: {
      name: site.name,
      url: publication + routes.front(),
      language: site.language,
      timeZone: site.timeZone,
    },
    licence: site.licence,
    history: updates
      ? { words: updates, url: publication + routes.history(article.address) }
      : undefined,
  }
}
