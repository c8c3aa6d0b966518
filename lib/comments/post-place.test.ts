import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reviews } from '@/lib/db/schema/comments'
import {
  aGuest,
  aPost,
  aSender,
  cables,
  minutes,
  noon,
  openNewsroom,
  tides,
  write,
} from './newsroom.fixture'
import { postComment } from './post.server'
import { words } from './words'

const changed = vi.hoisted(() => [] as string[])
vi.mock('./changed.server', () => ({ discussionChanged: (story: string) => changed.push(story) }))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))

beforeEach(() => {
  changed.length = 0
  openNewsroom()
})

onEveryDatabase((database) => {
  const stored = () => database().select().from(comments).orderBy(asc(comments.id))
  const post = (fields: Record<string, string> = {}, writer = aGuest(), now = noon) =>
    postComment(aPost(fields), writer, aSender, now)

  describe('an answer', () => {
    test('stands below what it answers', async () => {
      const parent = await write(database())
      await post({ parent: String(parent) })
      expect((await stored()).at(-1)).toMatchObject({ parent, thread: parent, depth: 1 })
    })

    test('to the fourth level stands beside that, and knows whom it answers', async () => {
      const db = database()
      const root = await write(db)
      const deep = await write(db, { parent: root, thread: root, depth: 4 })
      await post({ parent: String(deep) })
      expect((await stored()).at(-1)).toMatchObject({ parent: deep, thread: root, depth: 4 })
    })

    test('to a comment of another story is refused', async () => {
      const parent = await write(database(), { story: cables.slug })
      const { state } = await post({ parent: String(parent) })
      expect(state).toMatchObject({ state: 'refused', words: words.missingParent })
      expect(await stored()).toHaveLength(1)
    })

    test('to a comment from when the story had another address is an answer', async () => {
      const parent = await write(database(), { story: 'waves' })
      const { state } = await post({ parent: String(parent) })
      expect(state.state).toBe('published')
      expect((await stored()).at(-1)).toMatchObject({ parent, story: 'tides' })
    })

    test.each(['deleted', 'held', 'rejected', 'spam'] as const)(
      'to what is %s is refused, and the words come back',
      async (state) => {
        const parent = await write(database(), { state })
        const answered = await post({ parent: String(parent), text: 'My answer.' })
        expect(answered.state).toMatchObject({
          state: 'refused',
          words: words.missingParent,
          values: { text: 'My answer.' },
        })
        expect(await stored()).toHaveLength(1)
      },
    )
  })

  test('a story is found at its former address too', async () => {
    expect((await post({ story: 'world/waves' })).state.state).toBe('published')
    expect(await stored()).toMatchObject([{ story: tides.slug }])
  })

  describe('a form that is sent twice is one comment', () => {
    const formKey = '7b0f6d5c-5d6b-4c53-9c3b-0a3a6e3f1d11'

    test('with the key of its browser', async () => {
      const first = await post({ formKey })
      const second = await post({ formKey }, aGuest(), minutes(1))
      expect(second).toEqual(first)
      expect(await stored()).toHaveLength(1)
      expect(changed).toEqual(['tides'])
    })

    test('without scripts by its words', async () => {
      const first = await post()
      expect(await post({}, aGuest(), minutes(1))).toEqual(first)
      expect(await stored()).toHaveLength(1)
    })

    test('ten times at the same moment, as a beginning and as an answer', async () => {
      const parent = await write(database())
      for (const place of ['', String(parent)]) {
        const fields = { formKey, parent: place }
        const writer = aGuest(`ben+${place}@example.org`)
        const all = await Promise.all(Array.from({ length: 10 }, () => post(fields, writer)))
        const ids = new Set(all.map(({ stored }) => stored?.id))
        expect(ids.size).toBe(1)
        expect(ids).not.toContain(undefined)
      }
      expect(await stored()).toHaveLength(3)
      expect(await database().select().from(reviews)).toHaveLength(2)
    })

    test('the key of another is worth nothing', async () => {
      const first = await post({ formKey })
      const other = await post({ formKey, text: 'Mine.' }, aGuest('eve@example.org', 'Eve'))
      expect(other.stored?.id).not.toBe(first.stored?.id)
      expect(await stored()).toHaveLength(2)
    })

    test('one that was held says so again', async () => {
      await post({ website: 'x' })
      expect((await post({ website: 'x' }, aGuest(), minutes(1))).state.state).toBe('held')
      expect(await stored()).toHaveLength(1)
    })
  })
})
