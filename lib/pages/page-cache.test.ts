import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { declareMissing } from './missing-addresses.ts'
import { PageCache } from './page-cache.ts'
import { pageData } from './page-data.ts'
import { frameworkValue, pageValue, recorded, withHead } from './page-fixtures.ts'
import type { PageValue } from './stored-page.ts'

const key = '/route-cache/APP_PAGE/0f/$/world/story'
const asked = asks('APP_PAGE', { isFallback: false })
const life = (revalidate: number | false) => ({
  cacheControl: { revalidate, expire: undefined },
})

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  Reflect.deleteProperty(globalThis, Symbol.for('masthead.pages'))
  Reflect.deleteProperty(globalThis, Symbol.for('masthead.tags'))
  declareMissing(() => false)
})
afterEach(() => {
  vi.useRealTimers()
})

test('a page is drawn once and then kept, for every request', async () => {
  const { value } = await draw(key)
  expect(await request().get(key, asked)).toEqual({
    value,
    lastModified: 1_000_000,
    cacheControl: { revalidate: false, expire: undefined },
  })
})

test('what is kept, and what the first reader gets, asks for no script', async () => {
  const { value } = await draw(key)
  expect(value.html).not.toContain('<script src=')
})

test.each(['drawn', 'put back after a failure'])(
  'a page that was %s can come to life, however many others are drawn',
  async (how) => {
    const { value } = await draw(key)
    const version = /document,"\/api\/page-data\/(\w+)"/.exec(value.html)?.[1] ?? ''
    if (how !== 'drawn') await putBack(key)
    for (let i = 0; i < 80; i++) {
      const noise = randomBytes(4_000).toString('base64') // nothing that could be packed
      const html = recorded.turbopack.replace('push([1,"', `push([1,"${noise}`)
      await draw(`/route-cache/APP_PAGE/0f/$/world/${i}`, pageValue({ html }))
      expect((await request().get(key, asked))?.value).toEqual(value)
    }
    expect(await pageData(version)).toContain('self.__next_f.push')
  },
)

test('a comment posted while a page is drawn is not lost', async () => {
  await draw(key, pageValue(), async (cache) => {
    vi.advanceTimersByTime(50)
    await cache.revalidateTag('article:world/story')
    vi.advanceTimersByTime(50)
  })
  expect(await request().get(key, asked)).toMatchObject({ lastModified: -1 })
})

test('a page whose tag is revalidated is drawn anew before it is shown', async () => {
  await draw(key)
  vi.advanceTimersByTime(10)
  await request().revalidateTag(['article:world/story'], { expire: 0 })
  expect(await request().get(key, asked)).toMatchObject({ lastModified: -1 })
  vi.advanceTimersByTime(10)
  await draw(key)
  expect(await request().get(key, asked)).toMatchObject({ lastModified: 1_000_020 })
})

test('a path is a tag, too', async () => {
  await draw(key)
  await request().revalidateTag('_N_T_/world/story')
  expect(await request().get(key, asked)).toMatchObject({ lastModified: -1 })
})

test('a page whose tag is revalidated with a profile is shown once more, as one to be drawn anew', async () => {
  await draw(key, pageValue(), undefined, life(60))
  await request().revalidateTag('article:world/story', { expire: 300 })
  const page = await request().get(key, asked)
  expect(page?.lastModified).toBe(1_000_000 - 60_001)
})

test('a page whose life is over is drawn anew before it is shown', async () => {
  await draw(key, pageValue(), undefined, life(60))
  vi.advanceTimersByTime(59_999)
  expect(await request().get(key, asked)).toMatchObject({ lastModified: 1_000_000 })
  vi.advanceTimersByTime(1)
  expect(await request().get(key, asked)).toMatchObject({ lastModified: -1 })
})

test('a story of the future appears at its minute', async () => {
  const headers = { 'x-next-cache-tags': 'front,until:1005000' }
  await draw(key, pageValue({ headers }))
  vi.advanceTimersByTime(5_000)
  expect(await request().get(key, asked)).toMatchObject({ lastModified: -1 })
})

describe('when drawing anew fails', () => {
  test('the old page is shown for three seconds, then the next try is made', async () => {
    const headers = { 'x-next-cache-tags': 'front,until:1005000' }
    const { value } = await draw(key, pageValue({ headers }))
    vi.advanceTimersByTime(5_000)
    await putBack(key)
    expect(await request().get(key, asked)).toMatchObject({ value, lastModified: 1_005_000 })
    vi.advanceTimersByTime(3_000)
    expect(await request().get(key, asked)).toMatchObject({ lastModified: -1 })
  })
})

describe('an address where nothing is', () => {
  const missing = () =>
    pageValue({
      html: withHead(recorded.turbopack, '<meta name="masthead-answer" content="404"/>'),
      headers: { 'x-next-cache-tags': 'nothing,front' },
    })
  const madeUp = '/route-cache/APP_PAGE/0f/$/world/made-up'

  test('is not kept', async () => {
    await draw(key, missing())
    expect(await request().get(key, asked)).toBeNull()
  })

  test('forgets the page that was there', async () => {
    await draw(key)
    await request().revalidateTag('article:world/story')
    await draw(key, missing())
    expect(await request().get(key, asked)).toBeNull()
  })

  test('costs nothing if it is declared missing and the route has shown its missing page before', async () => {
    declareMissing((path) => path === '/world/made-up')
    expect(await request().get(madeUp, asked)).toBeNull()
    await draw(key, missing())
    const answer = await request().get(madeUp, asked)
    expect(answer).toMatchObject({ value: { status: 404 }, lastModified: 1_000_000 })
    expect(answer).not.toHaveProperty('cacheControl')
    expect(await request().get('/route-cache/APP_PAGE/0f/$/world/other', asked)).toBeNull()
    expect(await request().get('/route-cache/APP_PAGE/1e/$/world/made-up', asked)).toBeNull()
  })

  test('shows the latest stories even then', async () => {
    declareMissing(() => true)
    await draw(key, missing())
    await request().revalidateTag('front')
    expect(await request().get(madeUp, asked)).toBeNull()
  })

  test('is a page as soon as something is there', async () => {
    declareMissing((path) => path === '/world/made-up')
    await draw(key, missing())
    declareMissing(() => false)
    expect(await request().get(madeUp, asked)).toBeNull()
  })
})

test('a feed is kept as it is', async () => {
  const feed = frameworkValue<Extract<PageValue, { kind: 'APP_ROUTE' }>>({
    kind: 'APP_ROUTE',
    body: Buffer.from('<rss/>'),
    status: 200,
    headers: { 'x-next-cache-tags': 'front' },
  })
  const at = '/route-cache/APP_ROUTE/2d/$/feed.xml'
  const cache = request()
  await cache.get(at, asked)
  await cache.set(at, feed, life(false))
  expect(await request().get(at, asked)).toMatchObject({ value: feed })
  await request().revalidateTag('front')
  expect(await request().get(at, asked)).toMatchObject({ lastModified: -1 })
})

test('a fetched answer with an invalidated tag is not handed out', async () => {
  const fetched = frameworkValue<Extract<PageValue, { kind: 'FETCH' }>>({
    kind: 'FETCH',
    data: { headers: {}, body: 'old', url: 'https://example.org/' },
    revalidate: 60,
  })
  const cache = request()
  await cache.set('f', fetched, { fetchCache: true, tags: ['a'] })
  const context = asks('FETCH', { tags: ['b'], softTags: ['_N_T_/world'] })
  expect(await request().get('f', context)).not.toBeNull()
  await cache.revalidateTag('_N_T_/world')
  expect(await request().get('f', context)).toBeNull()
})

test('nothing to keep is nothing kept', async () => {
  await draw(key)
  await request().set(key, null, life(false))
  expect(await request().get(key, asked)).toBeNull()
})

/** How the framework asks; its kinds are an enum that only its own code can name. */
function asks(kind: string, more: object): Parameters<PageCache['get']>[1] {
  return { kind, ...more } as Parameters<PageCache['get']>[1]
}

/** The framework makes a new cache for every request. */
function request(): PageCache {
  return new PageCache({
    revalidatedTags: [],
    _requestHeaders: {},
    maxMemoryCacheSize: 1024 * 1024,
  })
}

/** One request that finds a page which is no longer true, and fails to draw it anew. */
async function putBack(at: string) {
  const cache = request()
  const found = await cache.get(at, asked)
  await cache.set(at, found?.value ?? null, life(30))
}

/** One request that misses and draws; `meanwhile` happens while it does. */
async function draw(
  at: string,
  value = pageValue(),
  meanwhile?: (cache: PageCache) => Promise<void>,
  context = life(false),
) {
  const cache = request()
  await cache.get(at, asked)
  await meanwhile?.(cache)
  await cache.set(at, value, context)
  return { value }
}
