import { type Addressed, giveAddresses, movedAddresses } from './addresses'
import { type Catalog, emptyCatalog } from './catalog'
import { furnish, furnitureKinds } from './furniture'
import { changedMap } from './in-order'
import { deriveMeant } from './meant'
import type { Reading } from './reading'
import type { Article } from './schema/article'
import type { Section } from './schema/section'
import { deriveStoryLists, newestFirst, storyLists } from './story-lists'
import { type VersionSum, versionOf, versionSum } from './version'

/** A catalog with what is needed to make the next one out of it. */
export type Assembly = Omit<Addressed, 'served'> & {
  catalog: Catalog
  /** What the version of the catalog is made from. */
  sum: VersionSum
}

/** The catalog of all good files, and why a good story is not in it. */
export function assembleCatalog(readings: ReadonlyMap<string, Reading>): Assembly {
  const stories: Article[] = []
  for (const { good } of readings.values()) {
    if (good?.content.kind === 'article') stories.push(good.content.article)
  }
  const sections = sectionsOf(readings) ?? sectionsOfFolders(stories.map(({ section }) => section))
  const { served, leftOut, problems } = giveAddresses(stories, sections)
  const articles = new Map(served.sort(newestFirst).map((story) => [story.address, story]))
  const bySlug = new Map(served.map(({ slug, address }) => [slug, address]))
  const sum = versionSum(readings.values())
  const catalog: Catalog = {
    version: versionOf(sum),
    ...furnish(readings, new Set(furnitureKinds), emptyCatalog),
    sections,
    articles,
    bySlug,
    moved: movedAddresses(storyLists(articles).renamed, articles, bySlug),
  }
  return { catalog, leftOut, problems, sum }
}

/**
 * The same out of the assembly before, when only some files were read anew: the stories that share a slug with
 * a changed file get their addresses afresh, everything else is taken over. Undefined when the sections have
 * changed, on which all addresses depend.
 */
export function reassembleCatalog(
  previous: Assembly,
  { before, after }: { before: ReadonlyMap<string, Reading>; after: ReadonlyMap<string, Reading> },
  changed: readonly string[],
): Assembly | undefined {
  if (changed.length === 0) return previous
  if (changed.includes('sections.yaml') || !sectionsOf(after)) return undefined
  const kinds = new Set(
    changed.flatMap((file) => after.get(file)?.kind ?? before.get(file)?.kind ?? []),
  )
  const sum = versionSum(
    [before, after].flatMap((readings) => changed.flatMap((file) => readings.get(file) ?? [])),
    previous.sum,
  )
  const stories = kinds.has('article') ? readdress(previous, after, changed) : previous
  const catalog: Catalog = {
    ...stories.catalog,
    version: versionOf(sum),
    ...furnish(after, kinds, previous.catalog),
  }
  return { catalog, leftOut: stories.leftOut, problems: stories.problems, sum }
}

function readdress(
  { catalog, leftOut, problems }: Assembly,
  after: ReadonlyMap<string, Reading>,
  changed: readonly string[],
): Pick<Assembly, 'catalog' | 'leftOut' | 'problems'> {
  const files = new Set(changed)
  const slugs = new Set(changed.map(slugOf))
  const served = [...slugs].flatMap(
    (slug) => catalog.articles.get(catalog.bySlug.get(slug) ?? '') ?? [],
  )
  const contenders = [...served, ...leftOut.filter(({ slug }) => slugs.has(slug))]
    .filter(({ file }) => !files.has(file))
    .concat(changed.flatMap((file) => storyOf(after.get(file)) ?? []))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  const anew = giveAddresses(contenders, catalog.sections)
  return {
    catalog: withStories(catalog, {
      removed: served.filter((story) => !anew.served.includes(story)),
      added: anew.served.filter((story) => !served.includes(story)),
    }),
    leftOut: [...leftOut.filter(({ slug }) => !slugs.has(slug)), ...anew.leftOut],
    problems: [...problems.filter(({ file }) => !slugs.has(slugOf(file))), ...anew.problems],
  }
}

function withStories(
  catalog: Catalog,
  changes: { removed: readonly Article[]; added: readonly Article[] },
): Catalog {
  const { removed, added } = changes
  if (removed.length === 0 && added.length === 0) return catalog
  const articles = changedMap(
    catalog.articles,
    new Set(removed.map(({ address }) => address)),
    added.map((story) => [story.address, story]),
    ([, a], [, b]) => newestFirst(a, b),
  )
  const lists = deriveStoryLists(catalog.articles, articles, changes)
  deriveMeant(catalog.articles, articles, changes)
  const stay = new Set(removed.map(({ address }) => address))
  const areTheSame = stay.size === added.length && added.every(({ address }) => stay.has(address))
  const bySlug = areTheSame ? catalog.bySlug : changedSlugs(catalog.bySlug, changes)
  const isRenamed = [...removed, ...added].some(({ oldSlugs }) => oldSlugs.length > 0)
  const moved =
    areTheSame && !isRenamed ? catalog.moved : movedAddresses(lists.renamed, articles, bySlug)
  return { ...catalog, articles, bySlug, moved }
}

function changedSlugs(
  bySlug: ReadonlyMap<string, string>,
  { removed, added }: { removed: readonly Article[]; added: readonly Article[] },
): Map<string, string> {
  const changed = new Map(bySlug)
  for (const { slug } of removed) changed.delete(slug)
  for (const { slug, address } of added) changed.set(slug, address)
  return changed
}

function storyOf(reading: Reading | undefined): Article | undefined {
  const content = reading?.good?.content
  return content?.kind === 'article' ? content.article : undefined
}

/** The slug that a story has by the name of its file. */
function slugOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '')
}

/** The sections, unless nothing could be read from their list: then it does not say that there are none. */
function sectionsOf(
  readings: ReadonlyMap<string, Reading>,
): ReadonlyMap<string, Section> | undefined {
  const reading = readings.get('sections.yaml')
  const content = reading?.good?.content
  if (content?.kind !== 'sections') return undefined
  return content.entries.size > 0 || reading?.findings.length === 0 ? content.entries : undefined
}

/** Without a list of sections the folders stand in for it, so that a slip in one file takes no story down. */
function sectionsOfFolders(folders: readonly string[]): Map<string, Section> {
  return new Map(
    [...new Set(folders)].sort().map((id) => {
      const name = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
      return [id, { id, name, description: '' }]
    }),
  )
}
