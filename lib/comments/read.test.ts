import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Database, useDatabase } from '@/lib/db/database.server'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { people } from '@/lib/db/schema/people'
import {
  addPerson,
  asWriter,
  cables,
  drawn,
  minutes,
  openNewsroom,
  tides,
  write,
} from './newsroom.fixture'
import { getDiscussion, getThread, listDiscussion } from './read.server'

const kept = vi.hoisted(() => [] as string[])
vi.mock('next/cache', () => ({
  cacheTag: (...tags: string[]) => kept.push(...tags),
  cacheLife: () => undefined,
}))

beforeEach(() => {
  kept.length = 0
  openNewsroom()
})

onEveryDatabase((database) => {
  /** What a story's page shows, when the database can be read. */
  async function discussion() {
    const told = await getDiscussion(tides)
    if (told.state !== 'known') throw new Error('The discussion could not be read.')
    return { ...told, drawn: drawn(told.threads.map(({ root }) => root)) }
  }

  const answer = (parent: number, more: Parameters<typeof write>[1] & { thread: number }) =>
    write(database(), { parent, depth: 1, ...more })

  describe('below a story', () => {
    test('nobody has said anything yet', async () => {
      expect(await discussion()).toMatchObject({ count: 0, threads: [], moreThreads: 0 })
    })

    test('the oldest comes first, with its answers below it down to the fourth level', async () => {
      const db = database()
      const thread = await write(db)
      const second = await write(db)
      const a = await answer(thread, { thread, depth: 1 })
      const b = await answer(a, { thread, depth: 2 })
      const c = await answer(b, { thread, depth: 3 })
      const d = await answer(c, { thread, depth: 4 })
      expect((await discussion()).drawn).toBe(`${thread}(${a}(${b}(${c}(${d})))) ${second}`)
    })

    test('what the newsroom features stands above it, the newest featured first', async () => {
      const db = database()
      const first = await write(db)
      const early = await write(db, { featuredAt: minutes(1) })
      const late = await write(db, { featuredAt: minutes(2) })
      const last = await write(db)
      expect((await discussion()).drawn).toBe(`${late} ${early} ${first} ${last}`)
    })

    test('a featured answer takes its thread along, by its newest', async () => {
      const db = database()
      const first = await write(db)
      const second = await write(db, { featuredAt: minutes(5) })
      const third = await write(db, { featuredAt: minutes(1) })
      const featured = await answer(third, { thread: third, featuredAt: minutes(6) })
      expect((await discussion()).drawn).toBe(`${third}(${featured}) ${second} ${first}`)
    })

    test('what was featured and taken off the page lifts nothing', async () => {
      const first = await write(database())
      await write(database(), { featuredAt: minutes(1), state: 'rejected' })
      expect((await discussion()).drawn).toBe(String(first))
    })

    test('twenty threads stand there, and how many more there are', async () => {
      for (let n = 0; n < 23; n++) await write(database())
      const { threads, count, moreThreads } = await discussion()
      expect({ shown: threads.length, count, moreThreads }).toEqual({
        shown: 20,
        count: 23,
        moreThreads: 3,
      })
    })

    test('four answers of a thread, and how many more it has', async () => {
      const thread = await write(database())
      for (let n = 0; n < 7; n++) await answer(thread, { thread })
      const { threads, count } = await discussion()
      expect(threads[0]?.root.replies).toHaveLength(4)
      expect({ more: threads[0]?.more, count }).toEqual({ more: 3, count: 8 })
    })

    test('what readers do not see takes no place from what they do', async () => {
      const thread = await write(database())
      for (const state of ['spam', 'held', 'rejected', 'deleted', 'spam'] as const) {
        await answer(thread, { thread, state })
      }
      const seen = [await answer(thread, { thread }), await answer(thread, { thread })]
      const { threads, count } = await discussion()
      expect(threads[0]?.root.replies.map(({ id }) => id)).toEqual(seen)
      expect({ more: threads[0]?.more, count }).toEqual({ more: 0, count: 3 })
    })

    test.each(['held', 'rejected', 'spam', 'deleted'] as const)(
      'what is %s is not there, and of its words nothing is',
      async (state) => {
        await write(database(), { state, text: 'Secret.', name: 'Nobody' })
        expect(await discussion()).toMatchObject({ count: 0, threads: [] })
      },
    )

    test.each([
      ['deleted', 'deleted'],
      ['rejected', 'removed'],
      ['spam', 'removed'],
      ['held', 'removed'],
    ] as const)('what is %s and answered is a place: %s', async (state, gone) => {
      const thread = await write(database(), { state, text: 'Secret.', name: 'Nobody' })
      const below = await answer(thread, { thread })
      const { threads, count, moreThreads } = await discussion()
      expect(threads[0]?.root).toMatchObject({ id: thread, gone, name: '', text: '' })
      expect(threads[0]?.root.replies.map(({ id }) => id)).toEqual([below])
      expect({ count, moreThreads }).toEqual({ count: 1, moreThreads: 0 })
      expect(JSON.stringify(threads)).not.toMatch(/Secret|Nobody/)
    })

    test('comments of other stories stay there, and those of a former address come along', async () => {
      const former = await write(database(), { story: 'waves' })
      await write(database(), { story: cables.slug })
      const now = await write(database())
      expect((await discussion()).drawn).toBe(`${former} ${now}`)
      expect(kept).toEqual(['discussion:tides'])
    })

    test('nothing of a writer is there but the name', async () => {
      await write(database())
      const told = JSON.stringify(await discussion())
      expect(told).not.toMatch(/cleo@|guest:|hash|Firefox|stored-/)
    })

    test('the newsroom can be told from readers, and the author of the story from both', async () => {
      const db = database()
      const moderator = await addPerson(db, { email: 'm@example.org', role: 'moderator' })
      const author = await addPerson(db, { email: 'a@example.org' })
      const other = await addPerson(db, { email: 'o@example.org' })
      const reader = await addPerson(db, { email: 'r@example.org' })
      for (const person of [moderator, author, other, reader]) {
        await write(db, { person: person.id, writer: asWriter(person).key })
      }
      await db.update(people).set({ author: 'ada' }).where(eq(people.id, author.id))
      await db.update(people).set({ author: 'ben' }).where(eq(people.id, other.id))
      const { threads } = await discussion()
      expect(threads.map(({ root }) => root.badge)).toEqual(['staff', 'author', 'staff', undefined])
    })
  })
})

test('a database that is down takes no page down, and the page is soon drawn again', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const down = { execute: () => Promise.reject(new Error('The connection was refused.')) }
  useDatabase({ database: down as unknown as Database, close: async () => undefined }) // it answers nothing at all
  expect(await getDiscussion(tides)).toEqual({ state: 'unknown' })
  expect(await listDiscussion(tides, 'oldest', 1)).toBe('unknown')
  expect(await getThread(tides, 1, 1)).toBe('unknown')
  expect(kept).toContainEqual(expect.stringMatching(/^until:\d+$/))
  expect(complaint).toHaveBeenCalledTimes(3)
  complaint.mockRestore()
  useDatabase(undefined)
})
