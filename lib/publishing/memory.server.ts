import 'server-only'
import { asc, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import { isGone, listGone, setGone } from '@/lib/articles/gone.server'
import { isPublished } from '@/lib/articles/published'
import { type Database, database } from '@/lib/db/database.server'
import { publishedStories } from '@/lib/db/schema/publishing'
import type { Change, Paper } from './changes'
import { type Differences, differencesFrom, type Remembered } from './memory'

/** A statement takes so many rows; a server that has just started has readers to answer in between. */
const rowsAtOnce = 500
const rowsReadAtOnce = 2_000

/**
 * Notes in memory what is gone and what is back, for the page that is drawn next. Who deletes a story whose slug lives on
 * elsewhere has moved it; a draft is not gone, and a file that is only broken neither.
 */
export function noteGone(changes: readonly Change[], isKnown: (address: string) => boolean): void {
  const left = changes.flatMap((change) => (change.kind === 'gone' ? [change.before.address] : []))
  const gone = left.filter((address) => !isKnown(address))
  const back = changes.flatMap((change) => ('after' in change ? [change.after.address] : []))
  if (gone.length === 0 && !back.some(isGone)) return
  const all = new Set([...listGone(), ...gone])
  for (const address of back) all.delete(address)
  setGone(all)
}

/** What was gone when the paper was last looked after. */
export async function recallGone(): Promise<void> {
  const db = await database()
  const rows = await db
    .select({ address: publishedStories.address })
    .from(publishedStories)
    .where(isNotNull(publishedStories.goneAt))
  setGone(new Set([...listGone(), ...rows.map(({ address }) => address)]))
}

/**
 * Compares the paper with what is remembered, and remembers it. Tells what was different, or nothing when nothing was
 * remembered at all: a newsroom that has just begun has no news of yesterday.
 */
export async function rememberPaper(
  { catalog, moment }: Paper,
  isKnown: (address: string) => boolean,
): Promise<Differences | undefined> {
  const db = await database()
  const remembered = await recallAll(db)
  const published = [...catalog.articles.values()].filter((article) => isPublished(article, moment))
  const differences = differencesFrom(remembered, published, isKnown)
  const here = new Set(published.map(({ address }) => address))
  const gone = new Set([...listGone(), ...differences.gone])
  setGone(new Set([...gone].filter((address) => !here.has(address))))
  await remember(db, differences)
  return remembered.size > 0 ? differences : undefined
}

/** Remembers what has just gone live. */
export async function rememberChanges(changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const after = changes.flatMap((change) => ('after' in change ? [change.after] : []))
  const before = changes.flatMap((change) => ('before' in change ? [change.before.address] : []))
  await remember(await database(), {
    seen: after.map(({ address, hash }) => ({ address, hash })),
    gone: before.filter(isGone),
  })
}

async function recallAll(db: Database): Promise<Map<string, Remembered>> {
  const remembered = new Map<string, Remembered>()
  for (let last = ''; ; ) {
    const rows = await db
      .select()
      .from(publishedStories)
      .where(gt(publishedStories.address, last))
      .orderBy(asc(publishedStories.address))
      .limit(rowsReadAtOnce)
    for (const { address, hash, goneAt } of rows) {
      remembered.set(address, { address, hash, isGone: goneAt !== null })
      last = address
    }
    if (rows.length < rowsReadAtOnce) return remembered
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function remember(db: Database, { seen, gone }: Differences): Promise<void> {
  for (let from = 0; from < seen.length; from += rowsAtOnce) {
    const rows = seen.slice(from, from + rowsAtOnce).map((row) => ({ ...row, goneAt: null }))
    await db
      .insert(publishedStories)
      .values(rows)
      .onConflictDoUpdate({
        target: publishedStories.address,
        set: { hash: sql`excluded.hash`, goneAt: null },
      })
    await new Promise((resolve) => setImmediate(resolve))
  }
  for (let from = 0; from < gone.length; from += rowsAtOnce) {
    const addresses = gone.slice(from, from + rowsAtOnce)
    await db
      .update(publishedStories)
      .set({ goneAt: new Date() })
      .where(inArray(publishedStories.address, addresses))
  }
}
