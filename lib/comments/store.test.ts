import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reviews } from '@/lib/db/schema/comments'
import { placeOf } from './comment'
import { noon, openNewsroom, write } from './newsroom.fixture'
import { aSubmission } from './review/submission.fixture'
import type { Review } from './review/verdict'
import { type Accepted, stateAfter, storeBeginning, storeComment } from './store.server'

const telling = vi.hoisted(() => ({ tell: async (): Promise<void> => undefined }))
vi.mock('./telling/replies.server', () => ({ tellOfReply: () => telling.tell() }))

const published: Review = {
  outcome: 'publish',
  decidedBy: undefined,
  verdicts: [
    { rule: 'links', version: 1, took: 0.1, outcome: 'pass', note: 'It’s “fine” \\ \' " {}' },
  ],
  words: undefined,
  retryAfter: undefined,
  akismetGuid: undefined,
}

beforeEach(() => {
  openNewsroom()
  telling.tell = async () => undefined
})

const accepted = (more: Partial<Accepted> = {}): Accepted => ({
  submission: aSubmission({ now: noon }),
  place: placeOf(undefined),
  review: published,
  formKey: 'one',
  wantsReplies: false,
  addressHash: 'hash',
  ...more,
})

onEveryDatabase((database) => {
  const stored = () => database().select().from(comments)

  describe.each([
    ['a comment', storeBeginning],
    ['an answer', storeComment],
  ])('%s', (_, store) => {
    test('is stored with its review', async () => {
      const { id, state, createdAt } = await store(database(), accepted())
      expect({ state, createdAt }).toEqual({ state: 'published', createdAt: noon })
      expect(await database().select().from(reviews)).toMatchObject([
        { comment: id, version: 0, decidedBy: null, verdicts: published.verdicts },
      ])
    })

    test('is the first one, when it comes again at the same moment', async () => {
      const all = await Promise.all(Array.from({ length: 12 }, () => store(database(), accepted())))
      expect(new Set(all.map(({ id }) => id)).size).toBe(1)
      expect(await stored()).toHaveLength(1)
      expect(await database().select().from(reviews)).toHaveLength(1)
    })

    test('is told as it is by now, when it comes again later', async () => {
      const { id } = await store(database(), accepted())
      await database().update(comments).set({ state: 'rejected' }).where(eq(comments.id, id))
      expect(await store(database(), accepted())).toEqual({
        id,
        state: 'rejected',
        createdAt: noon,
      })
    })

    test('of many at once are all there', async () => {
      const keys = Array.from({ length: 40 }, (_, n) => `key-${n}`)
      await Promise.all(keys.map((formKey) => store(database(), accepted({ formKey }))))
      expect((await stored()).map(({ formKey }) => formKey).sort()).toEqual(keys.sort())
    })

    test('keeps no more of a browser’s name than three hundred letters', async () => {
      const submission = aSubmission({
        request: { address: '', referrer: '', userAgent: 'x'.repeat(9999) },
      })
      await store(database(), accepted({ submission }))
      expect((await stored())[0]?.userAgent).toHaveLength(300)
    })
  })

  test('an answer and the letter that tells of it are stored together, or not at all', async () => {
    const parent = await write(database())
    telling.tell = async () => {
      throw new Error('The letter could not be written.')
    }
    const place = placeOf({ id: parent, thread: parent, depth: 0 })
    await expect(storeComment(database(), accepted({ place }))).rejects.toThrow()
    expect(await stored()).toHaveLength(1)
    expect(await database().select().from(reviews)).toEqual([])
    telling.tell = async () => undefined
    await storeComment(database(), accepted({ place }))
    expect(await stored()).toHaveLength(2)
  })

  test('of an answer that nobody sees no letter tells', async () => {
    telling.tell = async () => {
      throw new Error('There was a letter.')
    }
    const held = { ...published, outcome: 'hold' as const }
    expect(await storeComment(database(), accepted({ review: held }))).toMatchObject({
      state: 'held',
    })
  })
})

test.each([
  ['publish', 'published'],
  ['hold', 'held'],
  ['ask', 'held'],
  ['spam', 'spam'],
] as const)('what is to %s is %s', (outcome, state) => {
  expect(stateAfter({ ...published, outcome })).toBe(state)
})
