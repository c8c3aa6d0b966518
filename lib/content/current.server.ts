import 'server-only'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import { type Catalog, emptyCatalog } from './catalog'
import { catalogAsOf, nextEditionAt } from './edition'

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
}

/**
 * The edition in force. It is kept on `globalThis` because the server's bundles each have a copy of this
 * module, and all must see the same at the same moment. A build has only this first, empty one: what a build
 * prerenders is never served, so it must not depend on what the newsroom has written.
 */
const shelf = globalThis as typeof globalThis & { [key]?: Edition; [alarm]?: NodeJS.Timeout }
const key: unique symbol = Symbol.for('masthead.edition')
const alarm: unique symbol = Symbol.for('masthead.next-edition')
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
 * Puts a catalog in force, whole. From then on a new edition comes out by itself whenever a story is due,
 * and once a day.
 */
export function setCurrentCatalog(catalog: Catalog): void {
  const drawing = workAsyncStorage.getStore()
  if (drawing) frozen.delete(drawing)
  bringOut(catalog, new Date())
}

function editionOf(catalog: Catalog, moment: Date): Edition {
  return { catalog: catalogAsOf(catalog, moment), moment, until: nextEditionAt(catalog, moment) }
}

function bringOut(catalog: Catalog, moment: Date): void {
  const edition = editionOf(catalog, moment)
  shelf[key] = edition
  clearTimeout(shelf[alarm])
  const { until } = edition
  shelf[alarm] = setTimeout(() => bringOut(catalog, until), until.getTime() - Date.now())
  shelf[alarm].unref()
}
