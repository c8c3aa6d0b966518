import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { packBytes, packValue, unpackBytes, unpackValue } from './packed.ts'
import { pathOf, routeOf } from './page-key.ts'
import type { StoredPage } from './stored-page.ts'

/** Room for pages and what is sent of them. In one place, since our server may look at the shelves before the framework. */
export const pageBytes = 64 * 1024 * 1024

/** One for the process: the framework loads its cache from several bundles, and all must see the same. */
export function sharedShelves(maxBytes?: number): Shelves {
  shelf[key] ??= new Shelves(maxBytes || pageBytes)
  return shelf[key]
}

const key: unique symbol = Symbol.for('masthead.pages')
const shelf = globalThis as typeof globalThis & { [key]?: Shelves }

/**
 * Where pages lie. What strangers can make up without end has a place of its own, where it crowds out
 * nothing that is read: redirects on a small shelf, since any wrong section before a right slug is one.
 * An address where nothing is has no place at all; but each route's newest "nothing here" is kept, for all
 * the addresses that are declared missing.
 */
export class Shelves {
  /** Since the start: how often a page was found fresh, and how often one was drawn. */
  readonly counted = { found: 0, drawn: 0 }
  private readonly pages: LRUCache<string, StoredPage>
  private readonly redirects: LRUCache<string, StoredPage>
  private readonly data: LRUCache<string, Buffer>
  private readonly nothings = new LRUCache<string, StoredPage>({ max: 100 })
  /** The keys of the pages, by their addresses. */
  private readonly keys = new Map<string, string>()

  constructor(maxBytes: number) {
    const sizeCalculation = ({ packed, tags, answer }: StoredPage, key: string) =>
      overhead + packed.byteLength + key.length + tags.join().length + (answer?.bytes ?? 0)
    const dispose = (_: StoredPage, key: string, why: string) => {
      if (why !== 'set' && this.keys.get(pathOf(key)) === key) this.keys.delete(pathOf(key))
    }
    this.pages = new LRUCache({ maxSize: maxBytes, sizeCalculation, dispose })
    this.redirects = new LRUCache({ maxSize: Math.ceil(maxBytes / 64), sizeCalculation })
    this.data = new LRUCache({
      maxSize: Math.ceil(maxBytes / 4),
      sizeCalculation: (data) => data.byteLength,
    })
  }

  /** A page whose data is forgotten is forgotten, too: what readers get can come to life. */
  find(key: string): StoredPage | undefined {
    const page = this.pages.get(key) ?? this.redirects.get(key)
    return page?.data && !this.data.get(page.data) ? undefined : page
  }

  /** The page at an address, for who knows nothing of the framework's keys. */
  findPath(path: string): StoredPage | undefined {
    const key = this.keys.get(path)
    return key === undefined ? undefined : this.find(key)
  }

  /** Makes room for what an answer of a page has added to it. */
  weighAgain(path: string): void {
    const key = this.keys.get(path)
    const page = key && this.pages.peek(key)
    if (key && page) this.pages.set(key, { ...page }) // the same object would not be weighed
  }

  /** The newest "nothing here" of each route. */
  listNothings(): StoredPage[] {
    return [...this.nothings.values()]
  }

  /** The newest "nothing here" of the route that `key` belongs to. */
  findNothing(key: string): StoredPage | undefined {
    return this.nothings.get(routeOf(key))
  }

  keep(key: string, page: StoredPage): void {
    const { kind, status } = page
    if (status < 300) {
      this.pages.set(key, page)
      if (kind === 'APP_PAGE' && this.pages.has(key)) this.keys.set(pathOf(key), key)
    } else if (status < 400) this.redirects.set(key, page)
    else if (status === 404 && kind === 'APP_PAGE')
      this.nothings.set(routeOf(key), ofNoAddress(page))
  }

  /**
   * Keeps the data that was cut out of a page, under the hash of what it says, which it gives; undefined if
   * there is no room. Pages that say the same share it, and it outlives its page: somebody may still have
   * that open.
   */
  keepData(data: string): string | undefined {
    const version = hash('sha256', data).slice(0, 16)
    this.data.set(version, packBytes(Buffer.from(data)))
    return this.data.has(version) ? version : undefined
  }

  findData(version: string): string | undefined {
    const packed = this.data.get(version)
    return packed && unpackBytes(packed).toString()
  }

  drop(key: string): void {
    this.pages.delete(key)
    this.redirects.delete(key)
  }

  /** How many pages there are. */
  get size(): number {
    return this.pages.size
  }

  /** How full the shelf of pages is. */
  get bytes(): number {
    return this.pages.calculatedSize
  }
}

/** The objects around the content. */
const overhead = 512

/** What the router of another address would make of this one's data is not worth finding out. */
function ofNoAddress(page: StoredPage): StoredPage {
  const value = unpackValue(page.packed)
  if (value.kind !== 'APP_PAGE') return page
  return { ...page, packed: packValue({ ...value, rscData: undefined, segmentData: undefined }) }
}
