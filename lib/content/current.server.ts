import 'server-only'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import { type Catalog, emptyCatalog } from './catalog'
import { catalogAsOf, nextEditionAt } from './edition'
import { endOfDay, nextMoment } from './edition-clock'

/**
 * What the paper says at a moment. Pages are drawn from an edition and nothing else: none reads the clock by
 * itself, for two parts of it could disagree.
 */
export type Edition = {
  catalog: Catalog
  /** As of when it is true. */
  moment: Date
  /** When the next one comes out. */
  until: Date
  /** When its day ends, in UTC: beyond it no page is shown that was drawn of it. */
  day: Date
}

/** The edition that went, and the one that came. */
export type Turn = { before: Edition; after: Edition }

/**
 * The edition in force. It is kept on `globalThis` because the server's bundles each have a copy of this
 * module, and all must see the same at the same moment. A build has only this first, empty one: what a build
 * prerenders is never served, so it must not depend on what the newsroom has written.
 */
const shelf = globalThis as typeof globalThis & {
  [key]?: Edition
  [alarm]?: NodeJS.Timeout
  [listening]?: Set<(turn: Turn) => void>
}
const key: unique symbol = Symbol.for('masthead.edition')
const alarm: unique symbol = Symbol.for('masthead.next-edition')
const listening: unique symbol = Symbol.for('masthead.edition-by-the-clock')
const nothing: Edition = editionOf(emptyCatalog, new Date(0))

/**
 * The framework draws a static page twice, once to fill its caches and once to keep. An edition that came
 * out in between would give the second drawing other arguments than the first has cached, and that reader
 * an error.
 */
const frozen = new WeakMap<object, Edition>()

/** The edition in force; within one drawing of a page always the same. */
export function currentEdition(): Edition {
  const drawing = workAsyncStorage.getStore()
  const edition = (drawing && frozen.get(drawing)) ?? shelf[key] ?? nothing
  if (drawing) frozen.set(drawing, edition)
  return edition
}

/** The catalog of the edition in force. */
export function currentCatalog(): Catalog {
  return currentEdition().catalog
}

/**
 * Puts a catalog in force, whole, and tells what it replaced. From then on a new edition comes out by itself
 * whenever a story is due, and at the end of the day. Whatever shows the old one is the caller's to expire.
 */
export function setCurrentCatalog(catalog: Catalog): Turn {
  const drawing = workAsyncStorage.getStore()
  if (drawing) frozen.delete(drawing)
  return bringOut(catalog, new Date())
}

/** Hears of each edition that comes out by the clock. Returns the way to stop hearing. */
export function onEditionByClock(listener: (turn: Turn) => void): () => void {
  shelf[listening] ??= new Set()
  const listeners = shelf[listening]
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function editionOf(catalog: Catalog, moment: Date): Edition {
  const day = endOfDay(moment)
  const due = nextEditionAt(catalog, moment)
  const until = new Date(Math.min(due.getTime(), day.getTime()))
  return { catalog: catalogAsOf(catalog, moment), moment, until, day }
}

function bringOut(catalog: Catalog, moment: Date): Turn {
  const before = shelf[key] ?? nothing
  const after = editionOf(catalog, moment)
  shelf[key] = after
  watchTheClock(catalog)
  return { before, after }
}

/**
 * Looks at the clock when the next edition is due, and every second until then: a timer counts only while the
 * machine is awake, at most 2^31 milliseconds, and knows nothing of a clock that was put right.
 */
function watchTheClock(catalog: Catalog): void {
  clearTimeout(shelf[alarm])
  const rest = (shelf[key] ?? nothing).until.getTime() - Date.now()
  shelf[alarm] = setTimeout(() => lookAtTheClock(catalog), Math.min(Math.max(rest, 0), second))
  shelf[alarm].unref()
}

const second = 1_000

function lookAtTheClock(catalog: Catalog): void {
  const next = nextMoment(shelf[key] ?? nothing, new Date())
  const turn = next && bringOut(catalog, next)
  if (!turn) watchTheClock(catalog)
  else for (const listener of shelf[listening] ?? []) listener(turn)
}
