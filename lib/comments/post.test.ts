import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reviews } from '@/lib/db/schema/comments'
import { bans } from '@/lib/db/schema/moderation'
import { keyedHash } from '@/lib/secret.server'
import {
  addPerson,
  aGuest,
  aPost,
  aSender,
  asWriter,
  minutes,
  noon,
  openNewsroom,
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

  describe('what no rule objects to', () => {
    test('is published at once, and the story is drawn anew', async () => {
      const { state } = await post()
      expect(state).toMatchObject({ state: 'published', words: words.published })
      expect(changed).toEqual(['tides'])
      expect(await stored()).toMatchObject([{ state: 'published', text: 'The tide was in.' }])
    })

    test('may be changed for five minutes', async () => {
      const { state } = await post()
      expect(state).toMatchObject({ changeableUntil: '2026-03-01T12:05:00.000Z' })
    })

    test('is stored with what is needed, and of the address only a keyed hash', async () => {
      await post({ wantsReplies: 'on' })
      const [row] = await stored()
      expect(row).toMatchObject({
        story: 'tides',
        parent: null,
        thread: null,
        depth: 0,
        person: null,
        writer: aGuest().key,
        name: 'Ben South',
        email: 'ben@example.org',
        wantsReplies: true,
        version: 0,
        createdAt: noon,
        addressHash: keyedHash('address', aSender.address),
        userAgent: 'Firefox',
      })
      expect(JSON.stringify(row)).not.toContain(aSender.address)
    })

    test('has its review kept beside it', async () => {
      const { stored: kept } = await post()
      const [review] = await database().select().from(reviews)
      expect(review).toMatchObject({ comment: kept?.id, version: 0, decidedBy: null })
      expect(review?.verdicts).toContainEqual(
        expect.objectContaining({ rule: 'closed', outcome: 'pass' }),
      )
    })

    test('keeps the e-mail of somebody who is signed in with the account only', async () => {
      const ada = await addPerson(database())
      await post({}, asWriter(ada))
      expect(await stored()).toMatchObject([{ person: ada.id, name: 'Ada North', email: null }])
    })

    test('is cleaned first', async () => {
      const text = `A\0b\u202ec\ud800 x${'\u0323'.repeat(10_000)}\r\n\r\n\r\n\r\nEnd.   `
      await post({ text, name: ' Ben\u200b\n South\u202e ' }, aGuest(undefined, 'Ben South'))
      expect(await stored()).toMatchObject([
        { text: `Abc\ufffd x${'\u0323'.repeat(4)}\n\nEnd.`, name: 'Ben South' },
      ])
    })

    test.each([
      "'); drop table comments; --",
      '{{constructor.constructor("return 1")()}}',
      '<script>alert(1)</script>',
      '%00%0d%0aSet-Cookie: a=b',
      '\\u0000 \\x00 \\0',
    ])('may be %s: it is stored as it was typed', async (text) => {
      await post({ text })
      expect(await stored()).toMatchObject([{ text }])
    })
  })

  describe('what a rule wants a moderator to see', () => {
    const held = {
      text: 'Read https://a.example https://b.example https://c.example https://d.example',
    }

    test('waits, and its writer is told so', async () => {
      const { state } = await post(held)
      expect(state).toMatchObject({ state: 'held', words: words.held })
      expect(await stored()).toMatchObject([{ state: 'held' }])
    })

    test('does not draw the story anew', async () => {
      await post(held)
      expect(changed).toEqual([])
    })

    test('a machine that gives itself away is told nothing else', async () => {
      const { state } = await post({ website: 'https://pills.example' })
      expect(state).toMatchObject({ state: 'held', words: words.held })
      expect(await stored()).toMatchObject([{ state: 'spam' }])
    })
  })

  describe('what the writer could put otherwise', () => {
    const text = 'What a nitwit.'

    test('is asked about before it is stored, with the words in question', async () => {
      const { state } = await post({ text })
      expect(state).toMatchObject({
        state: 'asked',
        values: { text, name: 'Ben South', email: 'ben@example.org' },
        spans: [{ start: 7, end: 13, text: 'nitwit' }],
      })
      expect(await stored()).toEqual([])
    })

    test('waits for a moderator when its writer insists', async () => {
      const { state } = await post({ text, insists: 'yes' })
      expect(state).toMatchObject({ state: 'held' })
      expect(await stored()).toMatchObject([{ state: 'held', text }])
    })
  })

  describe('nothing is stored, and what was typed comes back', () => {
    test.each([
      ['without words', { text: ' \u200b\n ' }, { text: words.textMissing }],
      ['far too long', { text: 'x'.repeat(100_000) }, { text: words.textHuge }],
      ['without a name', { name: '\u200b' }, { name: words.nameMissing }],
      ['with a name of 61 characters', { name: 'x'.repeat(61) }, { name: words.nameLong }],
      ['without an e-mail address', { email: '' }, { email: words.emailMissing }],
      ['with a wrong one', { email: 'ben@' }, { email: words.emailWrong }],
    ])('%s', async (_, fields, problems) => {
      const form = aPost(fields)
      const { name, email } = form.values
      const result = await postComment(form, { ...aGuest(), name, email }, aSender, noon)
      expect(result).toEqual({
        state: { state: 'refused', values: form.values, problems, words: '' },
      })
      expect(await stored()).toEqual([])
    })

    test.each([
      ['no story', { story: '' }, words.missingStory],
      ['a story that is not there', { story: 'world/nothing' }, words.missingStory],
      ['an answer to nothing', { parent: '4711' }, words.missingParent],
      ['an answer to something that is no number', { parent: '1 or 1=1' }, words.missingParent],
      [
        'an answer to a number that no database knows',
        { parent: '9'.repeat(15) },
        words.missingParent,
      ],
    ])('%s', async (_, fields, why) => {
      const { state } = await post(fields)
      expect(state).toMatchObject({ state: 'refused', words: why, values: aPost(fields).values })
      expect(await stored()).toEqual([])
    })

    test('below a story whose discussion is closed', async () => {
      const { state } = await post({ story: 'world/closed' })
      expect(state).toMatchObject({ state: 'refused', values: { text: 'The tide was in.' } })
      expect(state.words).not.toBe('')
      expect(await stored()).toEqual([])
    })

    test('before the story has come out', async () => {
      const { state } = await post({}, aGuest(), new Date('2026-02-27T00:00:00Z'))
      expect(state).toMatchObject({ state: 'refused', words: words.missingStory })
    })

    test('with a word that is blocked, and its writer sees which', async () => {
      const { state } = await post({ text: 'Buy vi\u00adagra!' })
      expect(state).toMatchObject({ state: 'refused', words: expect.stringContaining('viagra') })
      expect(await stored()).toEqual([])
      expect(await database().select().from(reviews)).toEqual([])
    })

    test('two within three seconds, and when it may be tried again', async () => {
      await post()
      const { state } = await post({ text: 'Another.' }, aGuest(), new Date(noon.getTime() + 1000))
      expect(state).toMatchObject({ state: 'refused', retryAfter: expect.any(Number) })
      expect(await stored()).toHaveLength(1)
    })
  })

  describe('somebody who may not take part', () => {
    const ban = (more: Partial<typeof bans.$inferInsert> = {}) =>
      database()
        .insert(bans)
        .values({ writer: aGuest().key, kind: 'ban', words: 'Enough.', ...more })

    test('is told so, and why', async () => {
      await ban()
      const { state } = await post()
      expect(state).toMatchObject({
        state: 'refused',
        words: 'You cannot take part in the discussions any more. Enough.',
      })
      expect(await stored()).toEqual([])
    })

    test('is told until when', async () => {
      await ban({ kind: 'suspension', until: minutes(60) })
      expect((await post()).state.words).toMatch(/ until March 1, 2026 at 01:00 PM UTC\. Enough\.$/)
    })

    test('is the same person however the address is written', async () => {
      await ban()
      expect((await post({}, aGuest(' BEN@example.org '))).state.state).toBe('refused')
    })

    test('is the same person as a guest and with an account of the same address', async () => {
      const ada = await addPerson(database())
      await ban({ writer: aGuest('ada@example.org').key })
      expect((await post({}, asWriter(ada))).state.state).toBe('refused')
      const eve = await addPerson(database(), { email: 'eve@example.org' })
      await ban({ writer: asWriter(eve).key })
      expect((await post({}, aGuest('Eve@example.org'))).state.state).toBe('refused')
      expect((await post()).state.state).toBe('published')
    })

    test('may again when the time is over, or the ban was lifted', async () => {
      await ban({ until: minutes(-1) })
      await ban({ liftedAt: minutes(-1) })
      expect((await post()).state.state).toBe('published')
    })
  })
})
