import { hash as digest } from 'node:crypto'
import { giveAddresses, movedAddresses } from './addresses'
import { type Catalog, emptyCatalog } from './catalog'
import type { Problem } from './problem'
import type { Content, Reading } from './reading'
import type { Section } from './schema/section'

/** The catalog of all good files, and why a good story is not in it. */
export function assembleCatalog(readings: ReadonlyMap<string, Reading>): {
  catalog: Catalog
  problems: Problem[]
} {
  const good = [...readings.values()].flatMap((reading) => reading.good ?? [])
  const of = <K extends Content['kind']>(kind: K) =>
    good.flatMap(({ content }) => (isOfKind(content, kind) ? [content] : []))
  const stories = of('article').map(({ article }) => article)
  const sections = of('sections')[0]?.entries ?? new Map<string, Section>()
  const named = isUsable(readings.get('sections.yaml'))
    ? sections
    : sectionsOfFolders(stories.map(({ section }) => section))
  const { articles, problems } = giveAddresses(stories, named)
  const bySlug = new Map([...articles.values()].map(({ slug, address }) => [slug, address]))
  const catalog: Catalog = {
    version: versionOf(readings),
    site: of('site')[0]?.site ?? emptyCatalog.site,
    moderation: of('moderation')[0]?.moderation ?? emptyCatalog.moderation,
    sections: named,
    tags: of('tags')[0]?.entries ?? new Map(),
    authors: new Map(of('author').map(({ author }) => [author.id, author])),
    pages: new Map(of('page').map(({ page }) => [page.slug, page])),
    media: new Map(of('medium').map(({ medium }) => [medium.name, medium])),
    articles,
    bySlug,
    moved: movedAddresses(articles, bySlug),
  }
  return { catalog, problems }
}

function isOfKind<K extends Content['kind']>(
  content: Content,
  kind: K,
): content is Extract<Content, { kind: K }> {
  return content.kind === kind
}

/** A list that nothing could be read from says nothing about which sections there are. */
function isUsable(reading: Reading | undefined): boolean {
  const content = reading?.good?.content
  if (content?.kind !== 'sections') return false
  return content.entries.size > 0 || reading?.findings.length === 0
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

/** Changes when any file that is served does. */
function versionOf(readings: ReadonlyMap<string, Reading>): string {
  const lines = [...readings.values()].flatMap(({ file, good }) =>
    good ? [`${good.hash} ${file}\n`] : [],
  )
  return digest('sha256', lines.join(''))
}
