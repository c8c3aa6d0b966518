import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { readPublication } from '@/lib/content/publication.server'
import { reasonOf } from '@/lib/db/fault'
import { env } from '@/lib/env.server'
import { isStopping } from '@/lib/stopping'
import type { WentLive } from '../listeners.server'
import { rememberChanges } from '../memory.server'
import { type Concerned, concernedBy } from './concerned'
import { refresh, warm } from './own-pages.server'
import { enqueueTidings, tellOrWait } from './queue.server'
import { tidingsOf } from './tidings'

/** Milliseconds. */
const quiet = 500

/**
 * What follows when something has gone live, and what nobody waits for: it is remembered; pages are drawn before they are
 * asked for; nginx, hubs and search engines are told. One after another, for the next publish may follow at once.
 */
export function spread(live: WentLive): void {
  if (live.changes.length === 0) return
  const { changes, before, after } = live
  const concerned = concernedBy(changes, before, after)
  const edition = `${after.catalog.version}:${after.moment.toISOString()}`
  // Not after what is left to be done of the publish before: nginx would go on showing the old text meanwhile.
  const shown = afterwards(shelf[pages], async () => {
    if (isStopping()) return
    const { stories, lists, feeds } = concerned
    // What the news is about first: nginx shows the old text until it is told.
    await warm(stories)
    await refresh(stories)
    await warm(lists)
    await refresh([...lists, ...feeds])
  })
  shelf[pages] = shown
  inTurn(() => shown)
  // Readers who come for the news go first: the embedded database runs on the processor that draws their pages.
  inTurn(() => Promise.race([wait(quiet, undefined, { ref: false }), haste().promise]))
  inTurn(() => rememberChanges(changes))
  inTurn(() => tellOthers(concerned, edition))
}

/** Has those told who are not here. `edition` names what the paper says now, the same on each of its servers. */
export async function tellOthers(
  concerned: Pick<Concerned, 'stories' | 'feeds'>,
  edition: string,
): Promise<void> {
  const { site, url } = readPublication()
  const indexNow = env.INDEXNOW_KEY && env.INDEXNOW_URL
  const news = tidingsOf(concerned, { url, hub: site.hub, indexNow }, edition)
  if (news.length === 0) return
  await enqueueTidings(news)
  await tellOrWait()
}

/** Does at once what would be lost with this process: what is gone is remembered, and what is to be told is queued. */
export async function finishSpreading(): Promise<void> {
  haste().resolve()
  await shelf[key]
}

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & {
  [key]?: Promise<void>
  [pages]?: Promise<void>
  [hurry]?: PromiseWithResolvers<void>
}
const key: unique symbol = Symbol.for('masthead.spreading')
const pages: unique symbol = Symbol.for('masthead.spreading.pages')
const hurry: unique symbol = Symbol.for('masthead.spreading.haste')

function haste(): PromiseWithResolvers<void> {
  shelf[hurry] ??= Promise.withResolvers()
  return shelf[hurry]
}

/** A failure is told on the console, and is no reason to leave out what comes next. */
export function inTurn(work: () => Promise<void>): void {
  shelf[key] = afterwards(shelf[key], work)
}

function afterwards(before: Promise<void> | undefined, work: () => Promise<void>): Promise<void> {
  return (before ?? Promise.resolve())
    .then(work)
    .catch((fault: unknown) => console.error(`After publishing: ${reasonOf(fault)}`))
}
