import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reviews } from '@/lib/db/schema/comments'
import { bans } from '@/lib/db/schema/moderation'
import { parseEditForm } from './change-form'
import { editComment } from './edit.server'
import {
  addPerson,
  aForm,
  aGuest,
  aSender,
  asWriter,
  minutes,
  openNewsroom,
  write,
} from './newsroom.fixture'
import type { Claim } from './own.server'
import { words } from './words'

const changed = vi.hoisted(() => [] as string[])
vi.mock('./changed.server', () => ({ discussionChanged: (story: string) => changed.push(story) }))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))

const ticket: Claim = { by: 'ticket' }
const fourLinks = 'https://a.example https://b.example https://c.example https://d.example'

beforeEach(() => {
  changed.length = 0
  openNewsroom()
})

onEveryDatabase((database) => {
  async function read(id: number) {
    const [row] = await database().select().from(comments).where(eq(comments.id, id))
    return row
  }

  /** Changes comment `id` as its writer does who has seen version 0 of it. */
  function edit(
    id: number,
    {
      claim = ticket,
      now = minutes(1),
      ...fields
    }: Record<string, unknown> & {
      claim?: Claim | undefined
      now?: Date
    } = {},
  ) {
    const form = aForm({ comment: String(id), version: '0', text: 'I was not there.', ...fields })
    return editComment(parseEditForm(form), claim, aSender, now)
  }

  test('a changed text is published at once, and says that it was changed', async () => {
    const id = await write(database())
    expect(await edit(id)).toEqual({ state: 'done', words: words.edited })
    expect(await read(id)).toMatchObject({
      text: 'I was not there.',
      state: 'published',
      editedAt: minutes(1),
      version: 1,
    })
    expect(changed).toEqual(['tides'])
  })

  test('it is cleaned like a new one', async () => {
    const id = await write(database())
    await edit(id, { text: ' A\0b\u202e\r\n\r\n\r\n\r\nEnd ' })
    expect(await read(id)).toMatchObject({ text: 'Ab\n\nEnd' })
  })

  test('a story that has moved is drawn anew where it is now', async () => {
    await edit(await write(database(), { story: 'waves' }))
    expect(changed).toEqual(['tides'])
  })

  describe('it is reviewed again', () => {
    test('and what was found is kept beside what was found before', async () => {
      const id = await write(database())
      await database().insert(reviews).values({ comment: id, version: 0, verdicts: [] })
      await edit(id)
      const kept = await database().select().from(reviews).orderBy(asc(reviews.id))
      expect(kept).toMatchObject([{ version: 0 }, { version: 1, decidedBy: null }])
    })

    test('it is held when a moderator should see it, and is off the page', async () => {
      const id = await write(database())
      expect(await edit(id, { text: fourLinks })).toEqual({ state: 'done', words: words.editHeld })
      expect(await read(id)).toMatchObject({ state: 'held', text: fourLinks })
      expect(changed).toEqual(['tides'])
    })

    test('one that was held stays so, however harmless it is now', async () => {
      const id = await write(database(), { state: 'held' })
      expect(await edit(id)).toEqual({ state: 'done', words: words.editHeld })
      expect(await read(id)).toMatchObject({ state: 'held', text: 'I was not there.' })
    })

    test.each([
      ['a word that is blocked', 'Buy viagra.'],
      ['a word that its writer could put otherwise', 'What a nitwit.'],
      ['too much', 'x'.repeat(5001)],
    ])('%s is not stored, and comes back', async (_, text) => {
      const id = await write(database())
      const state = await edit(id, { text })
      expect(state).toMatchObject({ state: 'refused', values: { text } })
      expect(state).not.toMatchObject({ words: '' })
      expect(await read(id)).toMatchObject({ text: 'I was there.', version: 0 })
      expect(changed).toEqual([])
    })

    test('its own former text is no repetition', async () => {
      const long = 'It was a long and quiet night, and the water stood at the second step.'
      const id = await write(database(), { text: long })
      expect(await edit(id, { text: `${long}!` })).toMatchObject({ state: 'done' })
    })

    test('a closed discussion still lets its writers correct themselves', async () => {
      const id = await write(database(), { story: 'closed' })
      expect(await edit(id)).toMatchObject({ state: 'done' })
    })
  })

  describe('it is refused, and what was typed comes back', () => {
    const refused = { state: 'refused', values: { text: 'I was not there.' } }

    test.each([
      ['to whoever cannot show that it is theirs', undefined],
      ['to a mailed link, which is good for less', { by: 'key' } as const],
    ])('%s', async (_, claim) => {
      const id = await write(database())
      const form = parseEditForm(
        aForm({ comment: String(id), version: '0', text: 'I was not there.' }),
      )
      expect(await editComment(form, claim, aSender, minutes(1))).toEqual({
        ...refused,
        words: words.notYours,
        problems: {},
      })
      expect(await read(id)).toMatchObject({ text: 'I was there.' })
    })

    test.each([
      [4.99, 'done'],
      [5, 'refused'],
      [60, 'refused'],
    ])('after five minutes: %d minutes are %s', async (late, state) => {
      const id = await write(database())
      expect(await edit(id, { now: minutes(late) })).toMatchObject(
        state === 'done' ? { state } : { ...refused, words: words.tooLate },
      )
    })

    test.each(['deleted', 'rejected', 'spam'] as const)('when it is %s', async (state) => {
      const id = await write(database(), { state })
      expect(await edit(id)).toMatchObject({ ...refused, words: words.missingComment })
      expect(await read(id)).toMatchObject({ state, version: 0 })
    })

    test('when there is none of that number', async () => {
      for (const id of [4711, 0, 999_999_999_999_999]) {
        expect(await edit(id)).toMatchObject({ ...refused, words: words.missingComment })
      }
    })

    test('when somebody has changed it since it was on the screen', async () => {
      const id = await write(database(), { version: 1 })
      for (const version of ['0', '-1', '', 'x', '1.5', '99999999999999999999']) {
        expect(await edit(id, { version })).toMatchObject({
          ...refused,
          words: words.changedMeanwhile,
        })
      }
      expect(await read(id)).toMatchObject({ text: 'I was there.', version: 1 })
      expect(await database().select().from(reviews)).toEqual([])
    })

    test.each([
      ['empty', ' \u200b ', words.textMissing],
      ['far too long', 'x'.repeat(100_000), words.textHuge],
    ])('when it is %s', async (_, text, why) => {
      const id = await write(database())
      expect(await edit(id, { text })).toMatchObject({ state: 'refused', problems: { text: why } })
      expect(await read(id)).toMatchObject({ text: 'I was there.' })
    })

    test('when its writer was banned in between', async () => {
      const id = await write(database(), { writer: aGuest().key })
      await database().insert(bans).values({ writer: aGuest().key, kind: 'ban' })
      expect(await edit(id)).toMatchObject({ ...refused, words: words.banned(undefined, '') })
      expect(await read(id)).toMatchObject({ text: 'I was there.' })
    })

    test('when a person with an account was banned in between', async () => {
      const person = await addPerson(database())
      const { key } = asWriter(person)
      const id = await write(database(), { writer: key, person: person.id, email: null })
      await database()
        .insert(bans)
        .values({ writer: key, kind: 'suspension', until: minutes(60) })
      expect(await edit(id, { claim: { by: 'person', person } })).toMatchObject(refused)
    })
  })

  test('of two changes at the same moment one is stored, and the other is told', async () => {
    const id = await write(database())
    const all = await Promise.all([edit(id, { text: 'One.' }), edit(id, { text: 'Two.' })])
    expect(all.map(({ state }) => state).sort()).toEqual(['done', 'refused'])
    const refused = all.find(({ state }) => state === 'refused')
    expect(refused).toMatchObject({ words: words.changedMeanwhile })
    expect(await read(id)).toMatchObject({ version: 1 })
    expect(await database().select().from(reviews)).toHaveLength(1)
  })
})
