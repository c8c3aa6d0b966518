import { type Catalog, emptyCatalog } from './catalog'
import type { Content, Kind, Reading } from './reading'

/** What is in a catalog besides stories and sections. */
export type Furniture = Pick<
  Catalog,
  'site' | 'moderation' | 'tags' | 'authors' | 'pages' | 'media'
>

/** The kinds of files that it comes from. */
export const furnitureKinds = [
  'site',
  'moderation',
  'tags',
  'author',
  'page',
  'medium',
] as const satisfies Kind[]

/** The furniture with what `kinds` of files say; the rest is taken from `former`. */
export function furnish(
  readings: ReadonlyMap<string, Reading>,
  kinds: ReadonlySet<Kind>,
  former: Furniture,
): Furniture {
  const { site, moderation, tags, authors, pages, media } = former
  const furniture = { site, moderation, tags, authors, pages, media }
  if (!furnitureKinds.some((kind) => kinds.has(kind))) return furniture
  const good = [...readings.values()].flatMap((reading) => {
    const content = kinds.has(reading.kind) ? reading.good?.content : undefined
    return content ?? []
  })
  const of = <K extends Content['kind']>(kind: K) =>
    good.flatMap((content) => (isOfKind(content, kind) ? [content] : []))
  const made: { [K in (typeof furnitureKinds)[number]]: () => Partial<Furniture> } = {
    site: () => ({ site: of('site')[0]?.site ?? emptyCatalog.site }),
    moderation: () => ({
      moderation: of('moderation')[0]?.moderation ?? emptyCatalog.moderation,
    }),
    tags: () => ({ tags: of('tags')[0]?.entries ?? new Map() }),
    author: () => ({ authors: new Map(of('author').map(({ author }) => [author.id, author])) }),
    page: () => ({ pages: new Map(of('page').map(({ page }) => [page.slug, page])) }),
    medium: () => ({ media: new Map(of('medium').map(({ medium }) => [medium.name, medium])) }),
  }
  for (const kind of furnitureKinds) if (kinds.has(kind)) Object.assign(furniture, made[kind]())
  return furniture
}

function isOfKind<K extends Content['kind']>(
  content: Content,
  kind: K,
): content is Extract<Content, { kind: K }> {
  return content.kind === kind
}
