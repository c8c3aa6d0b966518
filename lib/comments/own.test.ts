import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Person } from '@/lib/accounts/person'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reviews } from '@/lib/db/schema/comments'
import { keyedHash, signed } from '@/lib/secret.server'
import { browser } from './browser.fixture'
import { deleteComment } from './delete.server'
import { giveGuestTicket } from './guest.server'
import { addPerson, aGuest, asWriter, minutes, noon, openNewsroom, write } from './newsroom.fixture'
import { findClaim, getOwnComment, receiptKey } from './own.server'

const here = vi.hoisted(() => ({ person: undefined as Person | undefined }))
vi.mock('./changed.server', () => ({ discussionChanged: () => undefined }))
vi.mock('next/headers', () => import('./browser.fixture'))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => here.person }))

beforeEach(() => {
  here.person = undefined
  browser.restart()
  openNewsroom()
})

const ticket = 'masthead-guest'
const { key: writer } = aGuest()

describe('a guest shows by a cookie that a comment is theirs', () => {
  test('for five minutes', async () => {
    await giveGuestTicket(writer, 7, noon)
    expect(await findClaim(7, undefined, minutes(4.99))).toEqual({ by: 'ticket' })
    expect(await findClaim(7, undefined, minutes(5))).toBeUndefined()
  })

  test('which scripts cannot read and other sites cannot send, and which ends with the time', async () => {
    await giveGuestTicket(writer, 7, noon)
    expect(browser.flags.get(ticket)).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: 300,
    })
  })

  test('for that comment and no other', async () => {
    await giveGuestTicket(writer, 7, noon)
    for (const id of [0, 6, 8, 77]) expect(await findClaim(id, undefined, noon)).toBeUndefined()
  })

  test('for each of the comments that were written in one go', async () => {
    for (const id of [1, 2, 3]) await giveGuestTicket(writer, id, minutes(id))
    expect(await findClaim(1, undefined, minutes(5.5))).toEqual({ by: 'ticket' })
    expect(await findClaim(3, undefined, minutes(5.5))).toEqual({ by: 'ticket' })
  })

  test('which stays as small as a cookie has to be, however much is written', async () => {
    for (let id = 1; id <= 500; id++) await giveGuestTicket(writer, 1_000_000 + id, noon)
    expect(browser.jar.get(ticket)?.length).toBeLessThan(3000)
    expect(await findClaim(1_000_500, undefined, noon)).toEqual({ by: 'ticket' })
  })

  const forever = JSON.stringify({ writer, comments: [[7, minutes(1e6).getTime()]] })
  const base64 = Buffer.from(forever).toString('base64url')
  test.each([
    ['nothing', ''],
    ['rubbish', 'rubbish'],
    ['dots', '...'],
    ['what it says, unsigned', base64],
    ['an empty signature', `${base64}.`],
    ['a made-up signature', `${base64}.${'A'.repeat(43)}`],
    ['a signature of another cookie', signed('browser', forever)],
    ['a signature of a mailed link', signed('receipt', forever)],
    ['a plain hash', `${base64}.${keyedHash('writer', base64)}`],
    ['plain JSON', forever],
    ['NUL', '\0.\0'],
    ['100 KB', `${'A'.repeat(100_000)}.${'A'.repeat(43)}`],
  ])('%s is no such cookie', async (_, token) => {
    browser.jar.set(ticket, token)
    expect(await findClaim(7, undefined, noon)).toBeUndefined()
  })

  test('a cookie whose time or number was changed is none', async () => {
    await giveGuestTicket(writer, 7, noon)
    const [body = '', signature] = (browser.jar.get(ticket) ?? '').split('.')
    const told = Buffer.from(body, 'base64url').toString().replace('[7,', '[8,')
    browser.jar.set(ticket, `${Buffer.from(told).toString('base64url')}.${signature}`)
    expect(await findClaim(8, undefined, noon)).toBeUndefined()
  })
})

describe('the key of a mailed link', () => {
  test('opens the comment that the letter is about, at any time', async () => {
    expect(await findClaim(7, receiptKey(7), minutes(1e6))).toEqual({ by: 'key' })
  })

  test.each([
    ['of another comment', receiptKey(8)],
    ['of comment 70', receiptKey(70)],
    ['for something else', signed('unsubscribe', '7')],
    ['of a guest', signed('guest', '7')],
    ['without signature', Buffer.from('7').toString('base64url')],
    ['made up', `${Buffer.from('7').toString('base64url')}.${'A'.repeat(43)}`],
    ['empty', ''],
  ])('opens nothing when it is one %s', async (_, key) => {
    expect(await findClaim(7, key, noon)).toBeUndefined()
  })
})

onEveryDatabase((database) => {
  async function writtenBySomebody() {
    const person = await addPerson(database())
    const id = await write(database(), {
      person: person.id,
      writer: asWriter(person).key,
      email: null,
    })
    return { person, id }
  }

  test('who is signed in needs no cookie, and has no hurry', async () => {
    const { person, id } = await writtenBySomebody()
    here.person = person
    expect(await findClaim(id, undefined, minutes(1e6))).toEqual({ by: 'person', person })
  })

  test('who is signed in cannot claim the comment of another, nor one that is not there', async () => {
    const { id } = await writtenBySomebody()
    here.person = await addPerson(database(), { email: 'eve@example.org' })
    const ofGuest = await write(database())
    for (const other of [id, ofGuest, 4711, 0]) {
      expect(await findClaim(other, undefined, noon)).toBeUndefined()
    }
  })

  test('an account with the address of a guest does not get the guest’s comments', async () => {
    const id = await write(database())
    here.person = await addPerson(database(), { email: 'cleo@example.org' })
    expect(await findClaim(id, undefined, noon)).toBeUndefined()
  })

  test('who signs in after writing as a guest keeps the five minutes', async () => {
    const id = await write(database())
    await giveGuestTicket(writer, id, noon)
    here.person = await addPerson(database())
    expect(await findClaim(id, undefined, minutes(1))).toEqual({ by: 'ticket' })
  })

  describe('what a writer sees of a comment', () => {
    const now = new Date()

    test('as long as it may be changed', async () => {
      const id = await write(database(), { createdAt: now })
      await database()
        .insert(reviews)
        .values([
          { comment: id, version: 0, decidedBy: 'links', verdicts: [] },
          { comment: id, version: 1, verdicts: [] },
        ])
      await giveGuestTicket(writer, id, now)
      expect(await getOwnComment(id)).toMatchObject({
        id,
        text: 'I was there.',
        state: 'published',
        story: { slug: 'tides', address: 'world/tides', headline: 'The story of tides' },
        href: `/world/tides/comments/${id}`,
        changeableUntil: new Date(now.getTime() + 300_000),
        canDelete: true,
        decidedBy: undefined,
      })
    })

    test('with a mailed link it can be deleted, and no longer changed', async () => {
      const id = await write(database(), { createdAt: now })
      const own = await getOwnComment(id, receiptKey(id))
      expect(own).toMatchObject({ canDelete: true, changeableUntil: undefined })
    })

    test('one that is not on the page has no address there', async () => {
      const id = await write(database(), { createdAt: now, state: 'held' })
      const own = await getOwnComment(id, receiptKey(id))
      expect(own).toMatchObject({ state: 'held', href: undefined })
    })

    test('one that was refused can no longer be changed', async () => {
      const id = await write(database(), { createdAt: now, state: 'rejected' })
      await giveGuestTicket(writer, id, now)
      expect(await getOwnComment(id)).toMatchObject({ changeableUntil: undefined, canDelete: true })
    })

    test('below a story that is gone it is still theirs', async () => {
      const id = await write(database(), { story: 'gone' })
      const own = await getOwnComment(id, receiptKey(id))
      expect(own).toMatchObject({ story: undefined, href: undefined, text: 'I was there.' })
    })

    test('is that it is deleted, afterwards: with an account and as a guest', async () => {
      const { person, id } = await writtenBySomebody()
      here.person = person
      await deleteComment(id, { by: 'person', person })
      expect(await getOwnComment(id)).toMatchObject({
        state: 'deleted',
        text: '',
        canDelete: false,
      })
      const other = await write(database())
      await deleteComment(other, { by: 'key' })
      expect(await getOwnComment(other, receiptKey(other))).toMatchObject({ state: 'deleted' })
    })

    test('is nothing, when it is of another or not there', async () => {
      const id = await write(database())
      expect(await getOwnComment(id)).toBeUndefined()
      expect(await getOwnComment(4711, receiptKey(4711))).toBeUndefined()
      expect(await database().select().from(comments)).toHaveLength(1)
    })
  })
})
