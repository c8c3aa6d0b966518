import type { Catalog } from '@/lib/content/catalog'
import { shows } from '@/lib/content/freshness.server'
import { differing } from './dressing'

/** The tags of pages that stand in another frame than before: see the table of `touchedTags`. */
export function touchedByFrame(before: Catalog, after: Catalog): string[] {
  if (frameOf(before) !== frameOf(after)) return [shows.publication, shows.nothing]
  const pages = differing(before.pages, after.pages, ({ hash }) => hash)
  const sections = differing(before.sections, after.sections, ({ description }) => description)
  const known = (of: (catalog: Catalog) => ReadonlyMap<string, unknown>) =>
    differing(of(before), of(after), () => '').size === 0
  return [
    ...[...pages].map(shows.page),
    ...[...sections].map(shows.section),
    ...(sections.size > 0 || frontOf(before) !== frontOf(after) ? [shows.front] : []),
    ...(known(({ authors }) => authors) && known(({ tags }) => tags) ? [] : [shows.nothing]),
  ]
}

/** What every page shows or depends on. */
function frameOf({ site, sections, pages, moderation }: Catalog): string {
  const { lead, frontSections, ...everywhere } = site
  return JSON.stringify([
    everywhere,
    [...sections.values()].map(({ id, name }) => [id, name]),
    [...pages.values()].map(({ slug, title, order, disclosesComments }) => [
      slug,
      title,
      order,
      disclosesComments,
    ]),
    moderation.maxLength,
  ])
}

function frontOf({ site: { lead, frontSections } }: Catalog): string {
  return JSON.stringify([lead, frontSections])
}
