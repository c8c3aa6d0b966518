import type { Article } from './schema/article'
import type { Author } from './schema/author'
import { type Moderation, moderationSchema } from './schema/moderation'
import type { Page } from './schema/page'
import type { Section } from './schema/section'
import { type Site, siteSchema } from './schema/site'
import type { Tag } from './schema/tag'

/** A file of content/media, measured once. */
export type Medium = {
  name: string
  /** Pixels. */
  width: number
  height: number
  contentType: string
  bytes: number
  hash: string
}

/**
 * Everything the publication knows of itself except the bodies: an immutable snapshot, swapped whole.
 * Drafts and stories of the future are in it; whoever reads asks `isPublished`.
 */
export type Catalog = {
  /** Hash over all files: two catalogs with one version are the same. */
  version: string
  site: Site
  /** How comments are reviewed; the defaults where there is no moderation.yaml. */
  moderation: Moderation
  /** In the order of sections.yaml, which is the order of the navigation. */
  sections: ReadonlyMap<string, Section>
  tags: ReadonlyMap<string, Tag>
  authors: ReadonlyMap<string, Author>
  pages: ReadonlyMap<string, Page>
  media: ReadonlyMap<string, Medium>
  /** By address, newest first. */
  articles: ReadonlyMap<string, Article>
  /**
   * Former addresses, to the present one. A former slug stands in it twice: below its section, and alone,
   * because it is found under a wrong section too.
   */
  moved: ReadonlyMap<string, string>
  /** Present slug to address: an article found under a wrong section. */
  bySlug: ReadonlyMap<string, string>
}

/** A newsroom in which nobody has written anything yet. It builds, serves and says so. */
export const emptyCatalog: Catalog = {
  version: 'empty',
  site: siteSchema.parse({
    name: 'Masthead',
    tagline: 'A publication that is about to begin',
    description: 'This newsroom has not published anything yet.',
    url: 'http://localhost:3000',
    contact: { email: 'desk@example.org' },
  }),
  moderation: moderationSchema.parse({}),
  sections: new Map(),
  tags: new Map(),
  authors: new Map(),
  pages: new Map(),
  media: new Map(),
  articles: new Map(),
  moved: new Map(),
  bySlug: new Map(),
}
