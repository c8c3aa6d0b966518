import { beforeEach, describe, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reports } from '@/lib/db/schema/comments'
import { bans } from '@/lib/db/schema/moderation'
import { parseReportForm } from './change-form'
import { aForm, aGuest, noon, openNewsroom, write } from './newsroom.fixture'
import type { Reader } from './reader.server'
import { reportComment } from './report.server'
import { words } from './words'

const reader: Reader = { key: 'browser:x', writer: undefined }
const legal = {
  reason: 'illegal',
  words: 'It says that Mr West has stolen, which is not true: section 1 of the Act.',
  name: 'Eve Law',
  email: 'eve@example.org',
  goodFaith: 'on',
}

vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))
beforeEach(openNewsroom)

onEveryDatabase((database) => {
  const report = (comment: number, fields: Record<string, string> = {}, by = reader) =>
    reportComment(
      parseReportForm(aForm({ comment: String(comment), reason: 'abuse', ...fields })),
      by,
      noon,
    )
  const stored = () => database().select().from(reports)

  test('a report lies before a moderator, and the comment stays where it is', async () => {
    const id = await write(database())
    expect(await report(id, { words: ' Rude.\0 ' })).toEqual({
      state: 'done',
      words: words.reported,
    })
    expect(await stored()).toMatchObject([
      {
        comment: id,
        reader: 'browser:x',
        reason: 'abuse',
        words: 'Rude.',
        createdAt: noon,
        settledAt: null,
      },
    ])
    expect(await database().select().from(comments)).toMatchObject([
      { state: 'published', version: 0 },
    ])
  })

  test('the second of the same reader is not stored, and its reader is thanked all the same', async () => {
    const id = await write(database())
    await report(id)
    expect(await report(id, { reason: 'spam' })).toEqual({
      state: 'done',
      words: words.reportedAlready,
    })
    expect(await stored()).toMatchObject([{ reason: 'abuse' }])
  })

  test('ten at the same moment are one', async () => {
    const id = await write(database())
    const all = await Promise.all(Array.from({ length: 10 }, () => report(id)))
    expect(all.every(({ state }) => state === 'done')).toBe(true)
    expect(await stored()).toHaveLength(1)
  })

  test('another reader is heard as well', async () => {
    const id = await write(database())
    await report(id)
    await report(id, {}, { key: 'browser:y', writer: undefined })
    expect(await stored()).toHaveLength(2)
  })

  test('no name is asked for and none is stored, unless it is about the law', async () => {
    const id = await write(database())
    await report(id, { name: 'Eve', email: 'eve@example.org' })
    expect(await stored()).toMatchObject([{ name: null, email: null }])
  })

  describe('a notice of something illegal', () => {
    test('says who gives it and why', async () => {
      const id = await write(database())
      await report(id, legal)
      const { words: why, name, email } = legal
      expect(await stored()).toMatchObject([{ reason: 'illegal', words: why, name, email }])
    })

    test.each([
      ['why', { words: '' }, { words: words.legalWords }],
      ['a name', { name: '\u200b' }, { name: words.legalName }],
      ['an address', { email: 'eve' }, { email: words.legalEmail }],
      ['good faith', { goodFaith: '' }, { goodFaith: words.legalFaith }],
      [
        'anything',
        { words: '', name: '', email: '', goodFaith: '' },
        {
          words: words.legalWords,
          name: words.legalName,
          email: words.legalEmail,
          goodFaith: words.legalFaith,
        },
      ],
    ])('needs %s, and gives back what was typed', async (_, fields, problems) => {
      const id = await write(database())
      const { words: why, name, email } = { ...legal, ...fields }
      expect(await report(id, { ...legal, ...fields })).toMatchObject({
        state: 'refused',
        problems,
        values: { reason: 'illegal', words: why, name: name.trim().replace('\u200b', ''), email },
      })
      expect(await stored()).toEqual([])
    })
  })

  test.each(['', 'boring', '__proto__'])('the reason %j is none', async (reason) => {
    const id = await write(database())
    expect(await report(id, { reason })).toMatchObject({
      state: 'refused',
      problems: { reason: words.reasonMissing },
    })
    expect(await stored()).toEqual([])
  })

  test.each(['held', 'rejected', 'spam', 'deleted'] as const)(
    'what is %s cannot be reported: nobody sees it',
    async (state) => {
      const id = await write(database(), { state })
      expect(await report(id)).toMatchObject({ state: 'refused', words: words.missingComment })
    },
  )

  test.each(['0', '4711', 'x', '-1', '9'.repeat(40)])('number %s is not there', async (comment) => {
    expect(await report(0, { comment })).toMatchObject({ words: words.missingComment })
  })

  test('whoever is banned reports nothing: with their account, or in the browser that wrote', async () => {
    const id = await write(database())
    await database()
      .insert(bans)
      .values([
        { writer: aGuest().key, kind: 'ban' },
        { writer: 'person:1', kind: 'ban' },
      ])
    const banned: Reader[] = [
      { key: 'browser:x', writer: aGuest().key },
      { key: 'person:1', writer: 'person:1' },
    ]
    for (const by of banned) {
      expect(await report(id, {}, by)).toMatchObject({
        state: 'refused',
        words: words.banned(undefined, ''),
      })
    }
    expect(await stored()).toEqual([])
  })
})
