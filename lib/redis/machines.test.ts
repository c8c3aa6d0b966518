import { setTimeout as wait } from 'node:timers/promises'
import { RESP_TYPES } from 'redis'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Redis, startRedis } from '../../bin/redis.ts'
import { freshnessOf } from '../pages/freshness.ts'
import { unpackValue } from '../pages/packed.ts'
import { pageValue } from '../pages/page-fixtures.ts'
import { Shelves } from '../pages/page-shelves.ts'
import { type StoredPage, storedPage } from '../pages/stored-page.ts'
import { TagTimes } from '../pages/tag-times.ts'
import { Changes } from './changes.ts'
import { newClient } from './client.ts'
import { RedisPages } from './pages.ts'

const redis = await startRedis()
let tests = 0
let key = ''
const tag = 'article:world/story'

describe.skipIf(!redis)('two machines with one Redis', () => {
  let a: Machine
  let b: Machine
  beforeEach(async () => {
    key = `/route-cache/APP_PAGE/0f/$/world/story-${tests++}`
    a = await machine()
    b = await machine()
  })
  afterEach(() => {
    a.stop()
    b.stop()
  })
  afterAll(() => redis?.stop())

  test('what one expires is expired on the other', async () => {
    await wait(2)
    const page = drawn()
    await a.changes.tell({ tags: [tag], seconds: undefined })
    await expect.poll(() => b.worthOf(page)).toBe('expired')
    expect(b.worthOf(drawn())).toBe('fresh')
  })

  test('what is expired with a delay is shown once more, there as here', async () => {
    const page = drawn()
    await a.changes.tell({ tags: [tag], seconds: 60 })
    await expect.poll(() => b.worthOf(page)).toBe('stale')
  })

  test('a page that one has drawn is shown by the other, with its data', async () => {
    const data = a.shelves.keepData('self.__next_f.push([1,"it’s"])')
    await a.pages.keep(key, { ...drawn(), data }, a.changes.position)
    const found = await b.pages.find(key)
    expect(found && unpackValue(found.packed)).toEqual(pageValue())
    expect(found?.tags).toContain(tag)
    expect(b.shelves.findData(data ?? '')).toContain('it’s')
    expect(await a.pages.findData(data ?? '')).toContain('it’s')
  })

  test('a page that was asked for before a change and finished after it is shown by nobody', async () => {
    const position = a.changes.position
    await b.changes.tell({ tags: [tag], seconds: undefined })
    await a.pages.keep(key, drawn(), position)
    await expect.poll(() => a.hasHeard()).toBe(true)
    expect(await b.pages.find(key)).toBeUndefined()
    const latecomer = await machine()
    expect(await latecomer.pages.find(key)).toBeUndefined()
    latecomer.stop()
  })

  test('nor one that was finished before it', async () => {
    await a.pages.keep(key, drawn(), a.changes.position)
    expect(await b.pages.find(key)).toBeDefined()
    await b.changes.tell({ tags: [tag], seconds: undefined })
    await expect.poll(() => a.pages.find(key)).toBeUndefined()
    await expect.poll(() => b.pages.find(key)).toBeUndefined()
  })

  test('a machine does not take back what it has just expired itself', async () => {
    const position = b.changes.position
    expect(a.changes.isTrue(position, [tag])).toBe(true)
    const telling = a.changes.tell({ tags: [tag], seconds: undefined })
    expect(a.changes.isTrue(position, [tag])).toBe(false)
    await telling
    expect(a.changes.isTrue(position, [tag])).toBe(false)
    await expect.poll(() => a.changes.isTrue(a.changes.position, [tag])).toBe(true)
    expect(a.changes.isTrue(position, [tag])).toBe(false)
  })

  test('a machine that comes later shows what is true, and takes nothing past for news', async () => {
    await a.changes.tell({ tags: ['section:past'], seconds: undefined })
    await expect.poll(() => a.hasHeard()).toBe(true)
    await a.pages.keep(key, drawn(), a.changes.position)
    const latecomer = await machine()
    expect(latecomer.news).toEqual([])
    expect(await latecomer.pages.find(key)).toBeDefined()
    latecomer.stop()
  })

  test('pages of another build, 404s and pages that wait for the request are not shared', async () => {
    const other = await machine('another build')
    await other.pages.keep(key, drawn(), other.changes.position)
    expect(await b.pages.find(key)).toBeUndefined()
    other.stop()
    for (const value of [pageValue({ status: 404 }), pageValue({ postponed: 'for a cookie' })]) {
      await a.pages.keep(key, storedPage(value, Date.now(), {}), a.changes.position)
      expect(await b.pages.find(key)).toBeUndefined()
    }
  })

  test('a page ends there when it ends here', async () => {
    const value = pageValue({
      headers: { 'x-next-cache-tags': `${tag},until:${Date.now() + 300}` },
    })
    await a.pages.keep(key, storedPage(value, Date.now(), {}), a.changes.position)
    expect(await b.pages.find(key)).toBeDefined()
    await expect.poll(() => b.pages.find(key)).toBeUndefined()
  })

  test('while Redis is away pages are trusted for a second, and changes are told when it is back', async () => {
    await redis?.kill()
    const page = drawn()
    expect(b.worthOf(page)).toBe('fresh')
    await a.changes.tell({ tags: [tag], seconds: undefined })
    await expect.poll(() => b.worthOf(page), { timeout: 3_000 }).toBe('expired')
    expect(b.worthOf(drawn())).toBe('fresh')
    expect(await b.pages.find(key)).toBeUndefined()
    await redis?.revive()
    await expect.poll(() => b.news, { timeout: 5_000 }).toContain(tag)
    expect(b.changes.hears(Date.now())).toBe(true)
  })

  test('a Redis that was restarted has nobody trust what was before', async () => {
    await a.pages.keep(key, drawn(), a.changes.position)
    const page = drawn()
    await redis?.kill()
    await redis?.revive()
    await expect
      .poll(() => b.changes.hears(Date.now()) && b.worthOf(page), { timeout: 5_000 })
      .toBe('expired')
    expect(await b.pages.find(key)).toBeUndefined()
  })

  test('nor does a Redis that comes back with an old copy of itself revive a page', async () => {
    await a.pages.keep(key, drawn(), a.changes.position)
    const [name = ''] = await a.client.keys(`*${key}`)
    const copy = await a.client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer }).get(name)
    const page = drawn()
    await redis?.kill()
    await redis?.revive()
    // Once it knows: in the moment before, it still trusts the connection that has just broken.
    await expect
      .poll(() => b.changes.hears(Date.now()) && b.worthOf(page), { timeout: 5_000 })
      .toBe('expired')
    await expect.poll(() => a.client.set(name, copy ?? '').catch(() => 'away')).toBe('OK')
    expect(await b.pages.find(key)).toBeUndefined()
  })

  test('a Redis that hangs keeps nobody waiting, and what was told meanwhile arrives', async () => {
    redis?.freeze()
    const began = performance.now()
    expect(await b.pages.find(key)).toBeUndefined()
    await a.changes.tell({ tags: [tag], seconds: undefined })
    expect(performance.now() - began).toBeLessThan(2_000)
    redis?.thaw()
    await expect.poll(() => b.news, { timeout: 5_000 }).toContain(tag)
  })
})

type Machine = Awaited<ReturnType<typeof machine>>

/** A machine as far as it knows of others: `news` are the tags it heard of. */
async function machine(build = 'build') {
  const { url } = redis as Redis // the tests are skipped without
  const times = new TagTimes(100)
  const shelves = new Shelves(1024 * 1024)
  const client = newClient(url)
  await client.connect()
  const news: string[] = []
  const changes = new Changes(url, client, {
    changed: ({ tags, seconds }) => {
      news.push(...tags)
      times.invalidate(tags, seconds, Date.now())
    },
    missed: () => times.invalidateAll(Date.now()),
  })
  times.dependOn((now) => changes.hears(now))
  await changes.start()
  const before = changes.position
  return {
    changes,
    client,
    shelves,
    news,
    pages: new RedisPages(client, changes, shelves, build),
    worthOf: (page: StoredPage) => freshnessOf(page, times, Date.now()),
    hasHeard: () => changes.position !== before,
    stop: () => {
      changes.stop()
      client.destroy()
    },
  }
}

function drawn(): StoredPage {
  return storedPage(pageValue(), Date.now(), {})
}
