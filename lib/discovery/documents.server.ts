import 'server-only'
import { LRUCache } from 'lru-cache'
import { type Ready, type Representation, readyForm } from '@/lib/answer'
import { currentEdition, type Edition } from '@/lib/content/current.server'

/**
 * The document of an address, made once an edition: who asks while it is being made waits for it, and gets the
 * same object, so that it is hashed once. What could not be made is not kept. Documents leave when there are
 * too many, and with their edition.
 *
 * Ask only for addresses that exist: what strangers make up must not push out what is read.
 * @param isTrue of what the document says beside its edition; it is asked at each reading
 */
export async function documentOf(
  address: string,
  make: (edition: Edition) => Representation | Promise<Representation>,
  isTrue: () => boolean = always,
): Promise<Representation> {
  const edition = currentEdition()
  const { made, underWay } = shelfOf(edition)
  const known = [made.get(address), underWay.get(address)].find((one) => one?.isTrue())
  if (known) return known.document
  const making = { document: makeAndKeep(made, address, isTrue, async () => make(edition)), isTrue }
  underWay.set(address, making)
  try {
    return await making.document
  } finally {
    if (underWay.get(address) === making) underWay.delete(address)
  }
}

/** The document of an address as it is answered, always the same object, if this edition has made it and holds it whole. */
export function findDocument(address: string): { body: Uint8Array; etag: string } | undefined {
  const kept = shelfOf(currentEdition()).made.get(address)
  if (!kept?.isTrue() || typeof kept.document.body === 'function') return undefined
  const ready = readyForm(kept.document)
  return isWhole(ready) ? ready : undefined
}

function isWhole(ready: Ready): ready is Ready & { body: Uint8Array } {
  return typeof ready.body !== 'function'
}

async function makeAndKeep(
  made: Shelf['made'],
  address: string,
  isTrue: () => boolean,
  make: () => Promise<Representation>,
): Promise<Representation> {
  const document = encoded(await make())
  if (isTrue()) made.set(address, { document, isTrue })
  return document
}

const always = () => true

/** As bytes: kept as text it would be encoded later, and kept twice. */
function encoded(document: Representation): Representation {
  return typeof document.body === 'string'
    ? { ...document, body: new TextEncoder().encode(document.body) }
    : document
}

/** All together, and one by itself: room for about two hundred feeds of twenty long stories. */
const mostBytes = { all: 48 * 1_048_576, one: 4 * 1_048_576 }

type Kept<Document> = { document: Document; isTrue: () => boolean }

type Shelf = {
  made: LRUCache<string, Kept<Representation>>
  underWay: Map<string, Kept<Promise<Representation>>>
}

/** On `globalThis`, because each bundle of the server has its own copy of this module and the room is for all. */
const all = globalThis as typeof globalThis & { [key]?: WeakMap<Edition, Shelf> }
const key: unique symbol = Symbol.for('masthead.documents')

function shelfOf(edition: Edition): Shelf {
  all[key] ??= new WeakMap()
  const kept = all[key].get(edition)
  if (kept) return kept
  const shelf = { made: emptyShelf(), underWay: new Map() }
  all[key].set(edition, shelf)
  return shelf
}

function emptyShelf(): Shelf['made'] {
  return new LRUCache({
    maxSize: mostBytes.all,
    maxEntrySize: mostBytes.one,
    sizeCalculation: ({ document: { body } }) =>
      typeof body === 'function' ? 1_024 : Math.max(1, body.length),
  })
}
