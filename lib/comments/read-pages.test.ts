import { beforeEach, describe, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { discussionOrders } from '@/lib/routes'
import { cables, drawn, minutes, openNewsroom, tides, write } from './newsroom.fixture'
import { getThread, listDiscussion } from './read.server'
import { readingOrder } from './threads'

vi.mock('next/cache', () => ({ cacheTag: () => undefined, cacheLife: () => undefined }))
beforeEach(openNewsroom)

onEveryDatabase((database) => {
  async function page(order: (typeof discussionOrders)[number], number = 1) {
    const told = await listDiscussion(tides, order, number)
    if (typeof told === 'string') throw new Error(told)
    return { ...told, drawn: drawn(told.threads.map(({ root }) => root)) }
  }

  const answer = (parent: number, more: Parameters<typeof write>[1] & { thread: number }) =>
    write(database(), { parent, depth: 1, ...more })

  describe('the whole discussion', () => {
    test('can be read from the newest, and by what was answered most', async () => {
      const db = database()
      const [a, b, c] = [await write(db), await write(db), await write(db)]
      const first = await answer(b, { thread: b })
      const second = await answer(b, { thread: b })
      const third = await answer(c, { thread: c })
      await answer(a, { thread: a, state: 'spam' })
      await answer(a, { thread: a, state: 'held' })
      await answer(a, { thread: a, state: 'held' })
      expect((await page('newest')).drawn).toBe(`${c}(${third}) ${b}(${first} ${second}) ${a}`)
      expect((await page('most-replied')).drawn).toBe(
        `${b}(${first} ${second}) ${c}(${third}) ${a}`,
      )
    })

    test('is in its order, whatever is featured', async () => {
      const first = await write(database())
      const featured = await write(database(), { featuredAt: minutes(1) })
      expect((await page('oldest')).drawn).toBe(`${first} ${featured}`)
      expect((await page('newest')).drawn).toBe(`${featured} ${first}`)
    })

    test('has a first page, also when it is empty, and no second', async () => {
      expect(await page('oldest')).toMatchObject({ threads: [], page: 1, pages: 1 })
      expect(await listDiscussion(tides, 'oldest', 2)).toBe('missing')
    })

    test('of 330 comments has every one once, in every order', async () => {
      const db = database()
      const visible = new Set<number>()
      for (let n = 0; n < 110; n++) {
        const gone = n % 2 ? ('deleted' as const) : ('spam' as const)
        const state = n % 7 === 3 ? gone : ('published' as const)
        const thread = await write(db, { state })
        const one = await answer(thread, { thread, state: n % 5 === 0 ? 'held' : 'published' })
        const two = await answer(one, {
          thread,
          depth: 2,
          state: n % 3 === 0 ? 'spam' : 'published',
        })
        if (state === 'published') visible.add(thread)
        if (n % 5 !== 0) visible.add(one)
        if (n % 3 !== 0) visible.add(two)
      }
      for (const order of discussionOrders) {
        const { pages, count } = await page(order)
        const seen: number[] = []
        const roots: number[] = []
        for (let number = 1; number <= pages; number++) {
          const { threads } = await page(order, number)
          if (number < pages) expect(threads).toHaveLength(20)
          roots.push(...threads.map(({ root }) => root.id))
          const comments = threads.flatMap(({ root }) => readingOrder([root]))
          seen.push(...comments.filter(({ gone }) => !gone).map(({ id }) => id))
          expect(threads.every(({ more }) => more === 0)).toBe(true)
        }
        expect(new Set(roots).size).toBe(roots.length)
        expect(seen).toHaveLength(visible.size)
        expect(new Set(seen)).toEqual(visible)
        expect(count).toBe(visible.size)
        expect(await listDiscussion(tides, order, pages + 1)).toBe('missing')
      }
    }, 60_000)
  })

  describe('a comment by itself', () => {
    test('stands between what it answers and what answers it', async () => {
      const thread = await write(database())
      const a = await answer(thread, { thread })
      const beside = await answer(thread, { thread })
      const b = await answer(a, { thread, depth: 2 })
      const c = await answer(b, { thread, depth: 3 })
      const told = await getThread(tides, b, 1)
      if (typeof told === 'string') throw new Error(told)
      expect(told.comment.id).toBe(b)
      expect(told.above.map(({ id }) => id)).toEqual([thread, a])
      expect(drawn(told.below)).toBe(String(c))
      expect(JSON.stringify(told)).not.toContain(`"id":${beside}`)
    })

    test('is not found below another story, nor when readers do not see it', async () => {
      const other = await write(database(), { story: cables.slug })
      const hidden = await write(database(), { state: 'spam' })
      const withHidden = await write(database(), { state: 'deleted' })
      await answer(withHidden, { thread: withHidden, state: 'held' })
      for (const id of [other, hidden, withHidden, 4711, 999_999_999_999_999]) {
        expect(await getThread(tides, id, 1)).toBe('missing')
      }
    })

    test('is found below a story that has moved', async () => {
      const id = await write(database(), { story: 'waves' })
      expect(await getThread(tides, id, 1)).toMatchObject({ comment: { id } })
    })

    test('that was deleted and answered is a place', async () => {
      const id = await write(database(), { state: 'deleted', text: '', name: '' })
      await answer(id, { thread: id })
      expect(await getThread(tides, id, 1)).toMatchObject({
        comment: { gone: 'deleted', text: '' },
      })
    })

    test('has its answers in pages of a hundred, each of them once', async () => {
      const thread = await write(database())
      const ids: number[] = []
      for (let n = 0; n < 230; n++) {
        ids.push(await answer(n % 2 ? (ids[n - 1] ?? thread) : thread, { thread }))
        if (n % 10 === 0) await answer(thread, { thread, state: 'spam' })
      }
      const seen: number[] = []
      for (const number of [1, 2, 3]) {
        const told = await getThread(tides, thread, number)
        if (typeof told === 'string') throw new Error(told)
        seen.push(...readingOrder(told.below).map(({ id }) => id))
        expect(told.pages).toBe(number === 3 ? 3 : number + 1)
      }
      expect(seen.sort((a, b) => a - b)).toEqual(ids)
      expect(await getThread(tides, thread, 4)).toBe('missing')
    }, 60_000)
  })
})
