import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reactions } from '@/lib/db/schema/comments'
import { bans } from '@/lib/db/schema/moderation'
import { aGuest, noon, openNewsroom, write } from './newsroom.fixture'
import { reactToComment } from './react.server'
import type { Reader } from './reader.server'
import { words } from './words'

const changed = vi.hoisted(() => [] as string[])
vi.mock('./changed.server', () => ({ discussionChanged: (story: string) => changed.push(story) }))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))

beforeEach(() => {
  changed.length = 0
  openNewsroom()
})

const browser = (name: string, writer?: string): Reader => ({ key: `browser:${name}`, writer })

onEveryDatabase((database) => {
  const react = (id: number, reader = browser('x')) => reactToComment(id, reader, noon)

  async function respectOf(id: number) {
    const [row] = await database().select().from(comments).where(eq(comments.id, id))
    const given = await database().select().from(reactions).where(eq(reactions.comment, id))
    return { shown: row?.respect, given: given.length }
  }

  test('respect is counted, and the page is drawn anew', async () => {
    const id = await write(database())
    expect(await react(id)).toEqual({
      state: { state: 'done', words: words.respected },
      story: 'world/tides',
    })
    expect(await respectOf(id)).toEqual({ shown: 1, given: 1 })
    expect(changed).toEqual(['tides'])
  })

  test('the second time takes it back', async () => {
    const id = await write(database())
    await react(id)
    expect((await react(id)).state).toEqual({ state: 'done', words: words.respectTakenBack })
    expect(await respectOf(id)).toEqual({ shown: 0, given: 0 })
  })

  test('each reader counts once', async () => {
    const id = await write(database())
    for (const name of ['x', 'y', 'z']) await react(id, browser(name))
    await react(id, browser('y'))
    expect(await respectOf(id)).toEqual({ shown: 2, given: 2 })
  })

  test('respect does not count as a change of the comment: a moderator decides all the same', async () => {
    const id = await write(database())
    await react(id)
    expect(await database().select().from(comments)).toMatchObject([{ version: 0 }])
  })

  test.each([2, 3, 8])(
    'what is shown is what was given, when one reader presses %d times at once',
    async (times) => {
      const id = await write(database())
      for (const name of ['a', 'b', 'c']) await react(id, browser(name))
      for (let round = 0; round < 10; round++) {
        await Promise.all(Array.from({ length: times }, () => react(id)))
        const { shown, given } = await respectOf(id)
        expect(shown).toBe(given)
      }
    },
  )

  test('twenty readers at once are twenty', async () => {
    const id = await write(database())
    await Promise.all(Array.from({ length: 20 }, (_, n) => react(id, browser(String(n)))))
    expect(await respectOf(id)).toEqual({ shown: 20, given: 20 })
  })

  describe('nothing is counted', () => {
    test('for one’s own comment: with an account, or in the browser that wrote it', async () => {
      for (const writer of ['person:1', aGuest().key]) {
        const id = await write(database(), { writer })
        expect((await react(id, browser('x', writer))).state).toMatchObject({
          state: 'refused',
          words: words.ownComment,
        })
        expect(await respectOf(id)).toEqual({ shown: 0, given: 0 })
      }
    })

    test('of somebody who is banned, given or taken back', async () => {
      const id = await write(database())
      const reader = browser('x', aGuest().key)
      await react(id, reader)
      await database().insert(bans).values({ writer: aGuest().key, kind: 'ban', words: 'Enough.' })
      expect((await react(id, reader)).state).toMatchObject({
        state: 'refused',
        words: words.banned(undefined, 'Enough.'),
      })
      expect(await respectOf(id)).toEqual({ shown: 1, given: 1 })
    })

    test.each(['held', 'rejected', 'spam', 'deleted'] as const)('when it is %s', async (state) => {
      const id = await write(database(), { state })
      expect((await react(id)).state).toMatchObject({ words: words.missingComment })
      expect(await respectOf(id)).toEqual({ shown: 0, given: 0 })
    })

    test.each([0, 4711, 999_999_999_999_999])('for number %d, which is not there', async (id) => {
      expect(await react(id)).toEqual({
        state: { state: 'refused', words: words.missingComment, problems: {}, values: {} },
      })
      expect(changed).toEqual([])
    })
  })
})
