import type { Article } from '@/lib/content/schema/article'
import { storiesOf } from '@/lib/discovery/feeds/feed'
import { findScope } from '@/lib/discovery/feeds/scope'
import { routes } from '@/lib/routes'
import type { Change, Paper } from '../changes'

/** What of the publication a change shows on, as paths: for those who keep copies. */
export type Concerned = {
  /** The stories themselves, former addresses included. */
  stories: string[]
  /** The first page of each list that they are in, and the front page. */
  lists: string[]
  /** The feeds that say something else than before, in each format. */
  feeds: string[]
}

/** Whom the changes of stories concern between two papers. */
export function concernedBy(changes: readonly Change[], before: Paper, after: Paper): Concerned {
  const versions = changes.flatMap((change) => [
    ...('before' in change ? [change.before] : []),
    ...('after' in change ? [change.after] : []),
  ])
  const addresses = new Set(versions.map(({ address }) => address))
  const scopes = unique(['', ...versions.flatMap(scopesOf)])
  return {
    stories: [...addresses].map(routes.article),
    lists: versions.length > 0 ? unique([routes.front(), ...versions.flatMap(listsOf)]) : [],
    feeds: scopes
      .filter((of) => isIn(of, before, addresses) || isIn(of, after, addresses))
      .flatMap((of) => (['rss', 'atom', 'json'] as const).map((format) => routes.feed(format, of))),
  }
}

function scopesOf({ section, authors }: Article): string[] {
  return [routes.section(section), ...authors.map((id) => routes.author(id))]
}

function listsOf(article: Article): string[] {
  return [...scopesOf(article), ...article.tags.map((id) => routes.tag(id))]
}

function isIn(of: string, { catalog, moment }: Paper, addresses: ReadonlySet<string>): boolean {
  const scope = findScope(of, catalog)
  if (!scope) return false
  return storiesOf(scope, catalog, moment).some(({ address }) => addresses.has(address))
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
