import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { pageOf } from '@/lib/articles/paging'
import { currentEdition } from '@/lib/content/current.server'
import { shows, tieForAMoment } from '@/lib/content/freshness.server'
import type { Article } from '@/lib/content/schema/article'
import { env } from '@/lib/env.server'
import { expireTags } from '@/lib/pages/expire-tags'
import { comparedBodies } from './compared-bodies.server'
import { knownVersions, type Traced, versionsOf } from './kept-versions.server'
import { type HistoryPage, listedVersion, type Updates, type VersionPage } from './shown'
import { foldUnchanged } from './stretches'
import { countUpdates, versionsAsOf } from './versions'
import { compareLines } from './word-diff'
import { updatesInWords } from './words'

const perPage = 50
/** Milliseconds that a reader waits until all stories have been read once. */
const patience = 5_000

/**
 * How often a story has been updated since it came out; nothing when that is not known just now, or never. Its page
 * does not wait for git: it is drawn anew once git has answered.
 */
export async function getUpdates(article: Article): Promise<Updates | undefined> {
  return readUpdates(traced(article), momentOfEdition())
}

/** Page `page` of the history of a story; `missing` when it has none or no such page. */
export async function getHistory(
  article: Article,
  page: number,
): Promise<HistoryPage | 'missing' | 'unknown'> {
  return soon(await readHistory(traced(article), page, momentOfEdition(), language()))
}

/** One version, by 7 or more digits of its commit; `moved` tells the id that it is found under. */
export async function getVersion(
  article: Article,
  id: string,
): Promise<VersionPage | { moved: string } | 'missing' | 'unknown'> {
  return soon(await readVersion(traced(article), id, momentOfEdition(), language()))
}

/** How often a story was updated, in words, for what is made outside of pages; nothing as in `getUpdates`. */
export function knownUpdatesInWords(article: Traced): string | undefined {
  const updates = knownUpdates(article)
  return updates && updatesInWords(updates)
}

function knownUpdates(article: Traced): Updates | undefined {
  const versions = knownVersions(article)
  if (typeof versions !== 'object') return undefined
  const { versions: seen, beginning } = versionsAsOf(versions, currentEdition().moment)
  const count = countUpdates(seen)
  const atLeast = beginning === 'shallow' || beginning === 'many'
  return count > 0 ? { count, atLeast } : undefined
}

async function readUpdates(article: Traced, _moment: Date): Promise<Updates | undefined> {
  'use cache'
  keepUntilItChanges(article)
  return env.isBuild ? undefined : knownUpdates(article)
}

async function readHistory(
  article: Traced,
  page: number,
  moment: Date,
  language: string,
): Promise<HistoryPage | 'missing' | 'unknown'> {
  'use cache'
  keepUntilItChanges(article)
  if (env.isBuild) return 'missing'
  const all = await versionsOf(article, patience)
  if (typeof all !== 'object') return all === 'none' ? 'missing' : askAgain(article)
  const { versions, beginning } = versionsAsOf(all, moment)
  const listed = pageOf(versions, page, perPage)
  if (!listed || versions.length === 0) return 'missing'
  const from = (page - 1) * perPage
  const items = listed.items.map((version, place) =>
    listedVersion(version, versions[from + place + 1], language),
  )
  return { updates: countUpdates(versions), beginning, versions: { ...listed, items } }
}

async function readVersion(
  article: Traced,
  id: string,
  moment: Date,
  language: string,
): Promise<VersionPage | { moved: string } | 'missing' | 'unknown'> {
  'use cache'
  keepUntilItChanges(article)
  if (env.isBuild) return 'missing'
  const all = await versionsOf(article, patience)
  if (typeof all !== 'object') return all === 'none' ? 'missing' : askAgain(article)
  const { versions, beginning } = versionsAsOf(all, moment)
  const place = versions.findIndex(({ commit }) => commit.startsWith(id))
  const version = versions[place]
  if (!version) return 'missing'
  if (version.id !== id) return { moved: version.id }
  const older = versions[place + 1]
  const passages = await comparedBodies(article, version, older, language)
  if (!passages) return askAgain(article)
  return {
    version: listedVersion(version, older, language),
    beginning,
    headline: compareLines(older?.headline ?? version.headline, version.headline, language),
    standfirst: compareLines(older?.standfirst ?? version.standfirst, version.standfirst, language),
    text: older ? foldUnchanged(passages) : [{ folded: false, passages }],
    older,
    newer: versions[place - 1],
  }
}

function keepUntilItChanges({ address }: Traced): void {
  cacheTag(shows.publication, shows.article(address), shows.history(address))
  cacheLife('max')
}

/** What could not be had just now is forgotten here before the page is drawn again. */
function askAgain({ address }: Traced): 'unknown' {
  setTimeout(() => void expireTags([shows.history(address)]), 4_000).unref()
  return 'unknown'
}

/** A page that lacks something which could not be had just now is drawn again after some seconds. */
async function soon<Value>(value: Value): Promise<Value> {
  if (value === 'unknown') await tieForAMoment()
  return value
}

function traced({ address, file, section, oldSlugs }: Article): Traced {
  return { address, file, section, oldSlugs }
}

function momentOfEdition(): Date {
  return currentEdition().moment
}

function language(): string {
  return currentEdition().catalog.site.language
}
