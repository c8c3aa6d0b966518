import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { addPerson, minutes, noon, openNewsroom, write } from '@/lib/comments/newsroom.fixture'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reports } from '@/lib/db/schema/comments'
import { mails } from '@/lib/db/schema/mail'
import { appeals, chores } from '@/lib/db/schema/moderation'
import { sessions, signInLinks } from '@/lib/db/schema/people'
import { doChores } from './chores.server'
import { claimChore } from './claim-chore.server'

const down = vi.hoisted(() => ({ isDown: false }))
vi.mock('@/lib/db/database.server', async (original) => {
  const real = await original<typeof import('@/lib/db/database.server')>()
  return {
    ...real,
    database: () => (down.isDown ? Promise.reject(new Error('It is down.')) : real.database()),
  }
})
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))

const days = (count: number) => minutes(count * 24 * 60)
const told = vi.spyOn(console, 'error')

beforeEach(() => {
  openNewsroom()
  told.mockReset().mockImplementation(() => undefined)
  down.isDown = false
})

onEveryDatabase((database) => {
  const digests = () =>
    database().select().from(mails).where(eq(mails.topic, 'digest')).orderBy(asc(mails.id))

  test('of several servers one does what is due', async () => {
    const claims = await Promise.all([1, 2, 3, 4].map(() => claimChore(database(), 'digest', noon)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    const again = await Promise.all(
      [1, 2, 3, 4].map(() => claimChore(database(), 'digest', minutes(240))),
    )
    expect(again.filter(Boolean)).toHaveLength(1)
  })

  describe('what is kept for a time only', () => {
    test('is gone after that: addresses and browsers of comments after 30 days', async () => {
      await write(database(), { createdAt: noon })
      await write(database(), { createdAt: days(2) })
      await doChores(days(29))
      const kept = () =>
        database()
          .select({ hash: comments.addressHash, browser: comments.userAgent, text: comments.text })
          .from(comments)
          .orderBy(asc(comments.id))
      expect(await kept()).toMatchObject([{ hash: 'hash' }, { hash: 'hash' }])
      await doChores(days(31))
      expect(await kept()).toEqual([
        { hash: null, browser: null, text: 'I was there.' },
        { hash: 'hash', browser: 'Firefox', text: 'I was there.' },
      ])
    })

    test('letters after a week, whoever gave notice half a year after the decision', async () => {
      const comment = await write(database())
      const gina = { name: 'Gina', email: 'gina@example.org' }
      const settledAt = noon
      await database()
        .insert(reports)
        .values([
          { comment, reader: 'a', reason: 'illegal', ...gina, settledAt },
          { comment, reader: 'b', reason: 'illegal', ...gina },
        ])
      const aMail = { recipient: 'a@example.org', topic: 'replies', subject: '', text: '' } as const
      await database()
        .insert(mails)
        .values([
          { ...aMail, createdAt: noon, sentAt: noon },
          { ...aMail, createdAt: days(175), sentAt: days(175) },
        ])
      await doChores(days(179))
      expect(await database().select().from(mails)).toMatchObject([{ createdAt: days(175) }])
      expect(await database().$count(reports, eq(reports.email, gina.email))).toBe(2)
      await doChores(days(181))
      expect(await database().select().from(reports).orderBy(asc(reports.id))).toMatchObject([
        { name: null, email: null, reason: 'illegal' },
        gina,
      ])
    })

    test('sessions and links that are over', async () => {
      const { id: userId } = await addPerson(database())
      await database()
        .insert(sessions)
        .values([
          { sessionToken: 'old', userId, expires: minutes(-1) },
          { sessionToken: 'new', userId, expires: minutes(1) },
        ])
      await database()
        .insert(signInLinks)
        .values({ identifier: 'ada@example.org', token: 't', expires: minutes(-1) })
      await doChores(noon)
      expect(await database().select().from(sessions)).toMatchObject([{ sessionToken: 'new' }])
      expect(await database().select().from(signInLinks)).toEqual([])
    })

    test('is looked for once an hour', async () => {
      await doChores(noon)
      await doChores(minutes(30))
      expect(await database().select().from(chores)).toMatchObject([{ doneAt: noon }])
      await doChores(minutes(61))
      expect(await database().select().from(chores)).toMatchObject([{ doneAt: minutes(61) }])
    })
  })

  describe('the digest', () => {
    beforeEach(async () => {
      await addPerson(database(), { email: 'mona@example.org', role: 'moderator' })
      await addPerson(database(), { email: 'edi@example.org', role: 'editor' })
      await addPerson(database(), { email: 'ada@example.org' })
    })

    test('tells moderators and editors what waits, and nobody what it says', async () => {
      const id = await write(database(), { state: 'held', createdAt: minutes(-5) })
      await write(database(), { state: 'held', createdAt: minutes(-5) })
      const gone = await write(database(), { state: 'rejected' })
      await database().insert(appeals).values({ comment: gone, words: 'Why?', createdAt: noon })
      await database().insert(reports).values({ comment: id, reader: 'x', reason: 'abuse' })
      await doChores(noon)
      const letters = await digests()
      expect(letters.map(({ recipient }) => recipient).sort()).toEqual([
        'edi@example.org',
        'mona@example.org',
      ])
      expect(letters[0]?.subject).toContain('2 held comments, 1 reported comment, 1 appeal')
      expect(letters[0]?.text).toContain('/desk/comments')
      expect(letters[0]?.text).not.toContain('I was there.')
    })

    test('comes only when something is new, and at most every four hours', async () => {
      await doChores(noon)
      expect(await digests()).toHaveLength(0)
      await write(database(), { state: 'held', createdAt: minutes(1) })
      await doChores(minutes(2))
      expect(await digests()).toHaveLength(2)
      await write(database(), { state: 'held', createdAt: minutes(3) })
      await doChores(minutes(4))
      await doChores(minutes(241))
      expect(await digests()).toHaveLength(2)
      await doChores(minutes(243))
      expect(await digests()).toHaveLength(4)
      await doChores(minutes(600))
      expect(await digests()).toHaveLength(4)
    })

    test('tells of a comment that was changed, and waits for that', async () => {
      await write(database(), { state: 'held', createdAt: minutes(-5) })
      await doChores(noon)
      await write(database(), { state: 'held', createdAt: minutes(-1), editedAt: minutes(1) })
      await doChores(minutes(300))
      expect(await digests()).toHaveLength(4)
    })

    test('does not tell of what a machine took for spam', async () => {
      await write(database(), { state: 'spam', createdAt: minutes(-5) })
      await doChores(noon)
      expect(await digests()).toEqual([])
    })
  })

  test('a database that is down is told once, and again only after it was there', async () => {
    down.isDown = true
    await doChores(noon)
    await doChores(minutes(1))
    expect(told).toHaveBeenCalledOnce()
    down.isDown = false
    await doChores(minutes(2))
    down.isDown = true
    await doChores(minutes(3))
    expect(told).toHaveBeenCalledTimes(2)
  })
})
