import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reactions, reports, reviews } from '@/lib/db/schema/comments'
import { appeals } from '@/lib/db/schema/moderation'
import { deleteComment } from './delete.server'
import { aGuest, aPost, aSender, minutes, openNewsroom, tides, write } from './newsroom.fixture'
import { postComment } from './post.server'
import { selectThreads } from './select-threads.server'
import { words } from './words'

const changed = vi.hoisted(() => [] as string[])
vi.mock('./changed.server', () => ({ discussionChanged: (story: string) => changed.push(story) }))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))

beforeEach(() => {
  changed.length = 0
  openNewsroom()
})

onEveryDatabase((database) => {
  async function read(id: number) {
    const [row] = await database().select().from(comments).where(eq(comments.id, id))
    return row
  }

  const onPage = async () => {
    const { threads } = await selectThreads(
      database(),
      { slugs: [tides.slug], authors: [] },
      { order: 'oldest', offset: 0, limit: 20, replies: 50 },
    )
    return threads
  }

  test('nothing that was said is left, nor who said it', async () => {
    const db = database()
    const id = await write(db, { respect: 2, featuredAt: minutes(1), wantsReplies: true })
    const former = await read(id)
    await db
      .insert(reviews)
      .values({ comment: id, version: 0, verdicts: [{ note: 'I was there.' }] })
    await db.insert(reactions).values({ comment: id, reader: 'browser:x' })
    await db.insert(appeals).values({ comment: id, words: 'I was there, I say.' })
    expect(await deleteComment(id, { by: 'ticket' })).toEqual({
      state: 'done',
      words: words.deleted,
    })
    const row = await read(id)
    expect(row).toMatchObject({
      state: 'deleted',
      text: '',
      name: '',
      email: null,
      person: null,
      wantsReplies: false,
      respect: 0,
      featuredAt: null,
      addressHash: null,
      userAgent: null,
      version: 1,
    })
    expect(row?.formKey).not.toBe(former?.formKey)
    for (const table of [reviews, reactions, appeals])
      expect(await db.select().from(table)).toEqual([])
    expect(changed).toEqual(['tides'])
  })

  test('a moderator is not asked any more about what was reported', async () => {
    const db = database()
    const id = await write(db)
    await db.insert(reports).values({ comment: id, reader: 'browser:x', reason: 'abuse' })
    await deleteComment(id, { by: 'ticket' })
    expect(await db.select().from(reports)).toMatchObject([{ settledAt: expect.any(Date) }])
  })

  test('without answers it is gone from the page', async () => {
    const id = await write(database())
    await deleteComment(id, { by: 'ticket' })
    expect(await onPage()).toEqual([])
  })

  test('with an answer its place stays', async () => {
    const id = await write(database())
    await write(database(), { parent: id, thread: id, depth: 1, text: 'So was I.' })
    await deleteComment(id, { by: 'ticket' })
    expect(await onPage()).toMatchObject([
      {
        root: { id, gone: 'deleted', name: '', text: '', replies: [{ text: 'So was I.' }] },
        more: 0,
      },
    ])
  })

  test('the place goes as well when the last answer goes', async () => {
    const id = await write(database())
    const answer = await write(database(), { parent: id, thread: id, depth: 1 })
    await deleteComment(id, { by: 'ticket' })
    await deleteComment(answer, { by: 'ticket' })
    expect(await onPage()).toEqual([])
  })

  test.each([{ by: 'ticket' }, { by: 'key' }] as const)('%j is enough', async (claim) => {
    const id = await write(database())
    expect(await deleteComment(id, claim)).toMatchObject({ state: 'done' })
  })

  test.each(['published', 'held', 'rejected', 'spam'] as const)(
    'also when it is %s',
    async (state) => {
      const id = await write(database(), { state })
      expect(await deleteComment(id, { by: 'key' })).toMatchObject({ state: 'done' })
    },
  )

  test('whoever cannot show that it is theirs deletes nothing', async () => {
    const id = await write(database())
    expect(await deleteComment(id, undefined)).toMatchObject({
      state: 'refused',
      words: words.notYours,
    })
    expect(await read(id)).toMatchObject({ state: 'published', text: 'I was there.' })
    expect(changed).toEqual([])
  })

  test.each([0, 4711, 999_999_999_999_999])('number %d is not there', async (id) => {
    expect(await deleteComment(id, { by: 'key' })).toMatchObject({
      state: 'refused',
      words: words.missingComment,
    })
  })

  test('it is deleted once, however often the button is pressed', async () => {
    const id = await write(database())
    const all = await Promise.all([1, 2, 3].map(() => deleteComment(id, { by: 'ticket' })))
    expect(all.filter(({ state }) => state === 'done')).toHaveLength(1)
    expect(await read(id)).toMatchObject({ version: 1 })
  })

  describe('whoever has deleted a comment', () => {
    test('may say the same again, and it is a comment of its own', async () => {
      const first = await postComment(aPost(), aGuest(), aSender, minutes(0))
      await deleteComment(first.stored?.id ?? 0, { by: 'ticket' })
      const second = await postComment(aPost(), aGuest(), aSender, minutes(1))
      expect(second.state.state).toBe('published')
      expect(second.stored?.id).not.toBe(first.stored?.id)
    })
  })
})
