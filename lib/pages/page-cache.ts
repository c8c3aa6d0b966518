import type {
  CacheHandler,
  CacheHandlerContext,
  CacheHandlerValue,
} from 'next/dist/server/lib/incremental-cache'
import { dataAddress } from './data-on-intent.ts'
import { beginDrawing, endDrawing } from './drawings.ts'
import { invalidateTags } from './expire-tags.ts'
import { freshnessOf } from './freshness.ts'
import { isDeclaredMissing } from './missing-addresses.ts'
import { otherMachines, type Position } from './other-machines.ts'
import { unpackValue } from './packed.ts'
import { pathOf } from './page-key.ts'
import { type Shelves, sharedShelves } from './page-shelves.ts'
import { preparePage } from './prepare-page.ts'
import { type PageValue, type StoredPage, storedPage } from './stored-page.ts'
import { stylesheetReader } from './stylesheet-files.ts'
import { sharedTagTimes } from './tag-times.ts'

type GetArguments = Parameters<CacheHandler['get']>
type SetArguments = Parameters<CacheHandler['set']>

/**
 * Where the framework keeps pages: in memory, bounded by bytes, forgotten on restart. `next.config.mjs`
 * names this file as `cacheHandler`, so Node itself loads it, outside of the bundle. Therefore it and what
 * it imports are linked by relative path with extension, know neither `@/…` nor `server-only`, and read no
 * environment: the bound is `cacheMaxMemorySize` of next.config, which the framework hands over. The
 * framework makes one of these for every request; what outlives a request lies on the shared shelves.
 * Why it is ours: docs/decisions/0003-page-cache.md.
 */
export class PageCache implements CacheHandler {
  private readonly shelves: Shelves
  private readonly tags = sharedTagTimes()
  private readonly readCss: (href: string) => string | undefined
  private readonly asked = new Map<string, { at: number; position: Position | undefined }>()

  constructor({ maxMemoryCacheSize, serverDistDir }: CacheHandlerContext) {
    this.shelves = sharedShelves(maxMemoryCacheSize)
    this.readCss = stylesheetReader(serverDistDir)
  }

  /** The page kept under `key`, or null; for an address declared missing, the newest "nothing here" of its route. */
  async get(...[key, context]: GetArguments): Promise<CacheHandlerValue | null> {
    const now = Date.now()
    const machines = otherMachines()
    if (context.kind !== 'IMAGE') this.asked.set(key, { at: now, position: machines?.position() })
    const tags =
      context.kind === 'FETCH' ? [...(context.tags ?? []), ...(context.softTags ?? [])] : []
    const page = this.shelves.find(key)
    const freshness = page && freshnessOf(page, this.tags, now, tags)
    if (page && freshness === 'fresh') {
      this.shelves.counted.found += 1
      return served(page, freshness, now)
    }
    if (machines && context.kind === 'APP_PAGE' && !isDeclaredMissing(key)) {
      const theirs = await machines.findPage(key)
      if (theirs) {
        this.shelves.keep(key, theirs)
        return served(theirs, 'fresh', now)
      }
    }
    const nothing = page ? undefined : this.findNothing(key, now)
    // Without a lifetime: the framework would remember it, for ever, for every address that is tried.
    if (nothing) return { value: unpackValue(nothing.packed), lastModified: now }
    if (context.kind === 'APP_PAGE' && freshness !== 'stale') beginDrawing(pathOf(key), now)
    return page && freshness ? served(page, freshness, now) : null
  }

  private findNothing(key: string, now: number): StoredPage | undefined {
    const nothing = this.shelves.findNothing(key)
    if (!nothing || !isDeclaredMissing(key)) return undefined
    return freshnessOf(nothing, this.tags, now) === 'fresh' ? nothing : undefined
  }

  /**
   * Keeps what was drawn, and drops what its address is no longer worth. A page is dated by the moment it
   * was asked for, not by the end of its drawing: a comment posted in between is not on it. Changes made to
   * `value` reach even the first reader.
   *
   * When drawing a page anew has failed, the framework puts the old one back: it is shown for some seconds
   * more, whatever it says of itself, until the next try.
   */
  async set(...[key, value, context]: SetArguments): Promise<void> {
    const nobody = { at: Date.now(), position: undefined }
    const { at: renderedAt, position } = this.asked.get(key) ?? nobody
    this.asked.delete(key)
    endDrawing(pathOf(key))
    this.shelves.drop(key)
    if (!value) return
    const former = handedOut.get(value)
    if (former)
      return this.shelves.keep(key, { ...former, renderedAt, until: Date.now() + retryAfter })
    this.shelves.counted.drawn += 1
    let data: string | undefined
    if (value.kind === 'APP_PAGE') {
      preparePage(value, this.readCss, (text) => {
        data = this.shelves.keepData(text)
        return data && dataAddress(data)
      })
    }
    const page = { ...storedPage(value, renderedAt, context), data }
    this.shelves.keep(key, page)
    if (position !== undefined) otherMachines()?.keepPage(key, page, position)
  }

  /** Every page with one of `tags` that was asked for until now must not be shown as it is. */
  async revalidateTag(tags: string | string[], durations?: { expire?: number }): Promise<void> {
    await invalidateTags([tags].flat(), durations?.expire)
  }

  resetRequestCache(): void {}
}

// The framework asks for a default export.
export default PageCache

/**
 * A stored page as the framework wants to hear it. "Expired" is told as `lastModified: -1`, which makes the
 * reader wait for a new one, and not as a miss: should drawing it fail, the framework puts the old page back
 * for some seconds, and readers keep reading.
 */
function served(
  page: StoredPage,
  freshness: ReturnType<typeof freshnessOf>,
  now: number,
): CacheHandlerValue | null {
  const { renderedAt, cacheControl } = page
  const value = unpackValue(page.packed)
  handedOut.set(value, page)
  if (freshness === 'fresh') return { value, cacheControl, lastModified: renderedAt }
  if (freshness === 'stale') {
    const revalidate = cacheControl?.revalidate || secondsInYear
    const lastModified = now - revalidate * 1000 - 1
    return { value, cacheControl: { expire: cacheControl?.expire, revalidate }, lastModified }
  }
  return value.kind === 'FETCH' ? null : { value, cacheControl, lastModified: -1 }
}

/** Which page a value is of: the framework puts back the very object that it was given. */
const handedOut = new WeakMap<PageValue, StoredPage>()

const secondsInYear = 31_536_000
/** In milliseconds; the framework itself would wait up to 30 seconds. */
const retryAfter = 3_000
