import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { expireTags } from './expire-tags.ts'
import { functionCache } from './function-cache.ts'
import { PageCache } from './page-cache.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  for (const name of ['pages', 'tags', 'functions'])
    Reflect.deleteProperty(globalThis, Symbol.for(`masthead.${name}`))
})
afterEach(() => {
  vi.useRealTimers()
})

test('a result is kept, and everybody gets a stream of their own', async () => {
  await keep('body')
  expect(await read('body')).toBe('words')
  expect(await read('body')).toBe('words')
})

test('expiring a tag from anywhere expires what functions said', async () => {
  await keep('body', { tags: ['article:world/story'] })
  vi.advanceTimersByTime(10)
  await expireTags(['article:world/story'])
  expect(await read('body')).toBeUndefined()
  vi.advanceTimersByTime(10)
  await keep('body', { tags: ['article:world/story'] })
  expect(await read('body')).toBe('words')
})

test('what the page cache hears of, functions hear of, too', async () => {
  await keep('body', { tags: ['front'] })
  const pages = new PageCache({ maxMemoryCacheSize: 0 } as ConstructorParameters<
    typeof PageCache
  >[0])
  await pages.revalidateTag('front', { expire: 0 })
  expect(await read('body')).toBeUndefined()
})

test('an action that revalidates a tag expires what functions said', async () => {
  await keep('body', { tags: ['front'] })
  await functionCache.updateTags(['front'])
  expect(await read('body')).toBeUndefined()
})

test('a change during a function is not lost', async () => {
  const timestamp = now()
  vi.advanceTimersByTime(50)
  await expireTags(['front'])
  vi.advanceTimersByTime(50)
  await keep('list', { tags: ['front'], timestamp })
  expect(await read('list')).toBeUndefined()
})

test('what was said in the millisecond of a change counts as said before it', async () => {
  await keep('list', { tags: ['front'], timestamp: now() + 0.9 })
  await expireTags(['front'])
  expect(await read('list')).toBeUndefined()
})

test('a clock that is set back revives nothing', async () => {
  const timestamp = now() + 60_000 // the clock on the wall was set back by a minute since the start
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
  await keep('list', { tags: ['front'], timestamp })
  vi.advanceTimersByTime(10)
  await expireTags(['front'])
  expect(await read('list')).toBeUndefined()
})

test('a result ends with its life, and at the moment that it names', async () => {
  await keep('minute', { revalidate: 60 })
  await keep('edition', { tags: ['until:1030000'] })
  vi.advanceTimersByTime(29_999)
  expect(await read('edition')).toBe('words')
  vi.advanceTimersByTime(1)
  expect(await read('edition')).toBeUndefined()
  vi.advanceTimersByTime(29_999)
  expect(await read('minute')).toBe('words')
  vi.advanceTimersByTime(1)
  expect(await read('minute')).toBeUndefined()
})

test('after a change with a profile the old result is given, as one to be made anew', async () => {
  await keep('body', { tags: ['front'], revalidate: 300 })
  await functionCache.updateTags(['front'], { expire: 60 })
  expect(await functionCache.get('body', [])).toMatchObject({ revalidate: -1 })
})

test('a path is a tag of what its page asks for', async () => {
  await keep('body')
  await expireTags(['_N_T_/world/story'])
  const entry = await functionCache.get('body', ['_N_T_/world/story'])
  expect(entry).toBeUndefined()
})

test('who asks while a function runs waits for it', async () => {
  const { promise, resolve } = Promise.withResolvers<Entry>()
  const setting = functionCache.set('body', promise)
  const reading = read('body')
  resolve(entry())
  await setting
  expect(await reading).toBe('words')
})

test('what broke off is not kept, and what stood before it is gone', async () => {
  await keep('body')
  const value = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('wor'))
      controller.error(new Error('The database is away.'))
    },
  })
  await functionCache.set('body', Promise.resolve({ ...entry(), value }))
  expect(await read('body')).toBeUndefined()
})

test('what must not be kept is not', async () => {
  await keep('body', { expire: 0 })
  expect(await read('body')).toBeUndefined()
})

type Entry = Awaited<Parameters<typeof functionCache.set>[1]>

function entry(but: Partial<Entry> = {}): Entry {
  const value = new Response('words').body
  if (!value) throw new Error('A text has a body.')
  return {
    value,
    tags: [],
    stale: 300,
    timestamp: now(),
    expire: 2_592_000,
    revalidate: 86_400,
    ...but,
  }
}

function now(): number {
  return performance.timeOrigin + performance.now()
}

async function keep(key: string, but: Partial<Entry> = {}): Promise<void> {
  await functionCache.set(key, Promise.resolve(entry(but)))
}

async function read(key: string): Promise<string | undefined> {
  const found = await functionCache.get(key, [])
  return found && new Response(found.value).text()
}
