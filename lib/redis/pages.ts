import { RESP_TYPES } from 'redis'
import { packBytes, unpackBytes } from '../pages/packed.ts'
import type { Shelves } from '../pages/page-shelves.ts'
import type { StoredPage } from '../pages/stored-page.ts'
import type { Changes } from './changes.ts'
import { prefix, type RedisClient, within } from './client.ts'
import { packPage, unpackPage } from './page-record.ts'

/**
 * Pages and their data for hydration, as they lie in Redis for the other machines. They belong to one build, whose
 * scripts and styles they name. Each has an end, so that a Redis that is full may drop them.
 */
export class RedisPages {
  private readonly client: RedisClient
  private readonly changes: Changes
  private readonly shelves: Shelves
  private readonly build: string

  constructor(client: RedisClient, changes: Changes, shelves: Shelves, build: string) {
    this.client = client
    this.changes = changes
    this.shelves = shelves
    this.build = build
  }

  /** A page that is still true, its data at hand. It counts as asked for now, since all changes until now are known. */
  async find(key: string): Promise<StoredPage | undefined> {
    if (!this.changes.hears(Date.now())) return undefined
    try {
      const address = this.address('page', key)
      const [packed, life] = await within(
        mostWaiting,
        Promise.all([this.bytes(address), this.client.pTTL(address)]),
      )
      if (!packed) return undefined
      const { page, position } = unpackPage(packed)
      if (page.data && !this.shelves.findData(page.data)) {
        const data = await this.findData(page.data)
        if (data === undefined || this.shelves.keepData(data) !== page.data) return undefined
      }
      const now = Date.now()
      // From here on nothing may wait: a change that is heard of later expires the page as it does any other.
      if (!this.changes.hears(now) || !this.changes.isTrue(position, page.tags)) return undefined
      return { ...page, renderedAt: now, until: Math.min(page.until, now + life) }
    } catch {
      return undefined
    }
  }

  async keep(key: string, page: StoredPage, position: string): Promise<void> {
    const life = Math.min(page.until - Date.now(), longestLife)
    if (!isForReaders(page) || life < 1 || !this.changes.isTrue(position, page.tags)) return
    const data = page.data && this.shelves.findData(page.data)
    try {
      // Data first: a page whose data is not there is of no use. It is for open pages, too, so it stays longer.
      if (data && page.data) {
        const packed = packBytes(Buffer.from(data))
        await this.client.set(this.address('data', page.data), packed, { PX: 2 * longestLife })
      }
      const record = packPage(page, position)
      await this.client.set(this.address('page', key), record, { PX: Math.ceil(life) })
    } catch {
      // It is drawn by each machine then.
    }
  }

  async findData(version: string): Promise<string | undefined> {
    try {
      const packed = await within(mostWaiting, this.bytes(this.address('data', version)))
      return packed ? unpackBytes(packed).toString() : undefined
    } catch {
      return undefined
    }
  }

  private bytes(address: string): Promise<Buffer | null> {
    return this.client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer }).get(address)
  }

  private address(what: 'page' | 'data', name: string): string {
    return [prefix, this.build, what, name].join(':')
  }
}

/** Whole and with status 200; of everything else strangers can make up any number. */
function isForReaders({ kind, status, isPostponed }: StoredPage): boolean {
  return kind === 'APP_PAGE' && !isPostponed && status === 200
}

/** Drawing takes some tens of milliseconds; asking a Redis of the same network one. */
const mostWaiting = 100
const longestLife = 86_400_000
