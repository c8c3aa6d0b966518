import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyCatalog } from '@/lib/content/catalog'
import { setCurrentCatalog } from '@/lib/content/current.server'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { mails } from '@/lib/db/schema/mail'
import { deliverMails } from './deliver.server'
import type { Letter } from './letter'
import type { Mail } from './mail'
import { enqueueMails, takeBackMails } from './outbox.server'
import { recipientKey } from './recipient.server'
import { resubscribe, unsubscribe } from './unsubscribe.server'

const post = vi.hoisted(() => ({ send: vi.fn<(letter: unknown) => Promise<void>>() }))
vi.mock('./transport.server', () => post)

/** What the mail server has been given, by recipient. */
const sent = () => post.send.mock.calls.map(([letter]) => (letter as Letter).to.address) // what `send` takes

beforeEach(() => {
  post.send.mockReset().mockResolvedValue()
  setCurrentCatalog(emptyCatalog)
  vi.spyOn(console, 'warn')
    .mockReset()
    .mockImplementation(() => undefined)
})

const noon = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)
const aMail = (recipient = 'ada@example.org', more: Partial<Mail> = {}): Mail => ({
  recipient,
  topic: 'replies',
  subject: 'Ben has answered you',
  text: 'Words.',
  dueAt: noon,
  ...more,
})

onEveryDatabase((database) => {
  const enqueue = async (...letters: Mail[]) => {
    await enqueueMails(database(), letters)
    await database().update(mails).set({ createdAt: noon })
  }
  const kept = () => database().select().from(mails).orderBy(asc(mails.id))

  test('a letter is sent once, when it is due', async () => {
    await enqueue(aMail('ada@example.org', { dueAt: minutes(1) }))
    await deliverMails(noon)
    expect(sent()).toEqual([])
    await deliverMails(minutes(1))
    await deliverMails(minutes(2))
    expect(sent()).toEqual(['ada@example.org'])
    expect(await kept()).toMatchObject([{ sentAt: expect.any(Date), text: '' }])
  })

  test('two servers that look at the same moment send no letter twice', async () => {
    const recipients = Array.from({ length: 30 }, (_, index) => `reader-${index}@example.org`)
    await enqueue(...recipients.map((recipient) => aMail(recipient)))
    post.send.mockImplementation(() => new Promise((done) => setTimeout(done, 3)))
    await Promise.all([noon, noon, noon, noon].map(deliverMails))
    expect(sent().sort()).toEqual(recipients.sort())
  })

  test('a letter that a server took before it crashed is sent by another, some minutes later', async () => {
    await enqueue(aMail())
    post.send.mockReturnValueOnce(new Promise(() => undefined))
    void deliverMails(noon)
    await vi.waitFor(() => expect(sent()).toHaveLength(1))
    await deliverMails(minutes(4))
    expect(sent()).toHaveLength(1)
    await deliverMails(minutes(6))
    expect(sent()).toHaveLength(2)
  })

  test('whoever signs in does not wait for all other letters', async () => {
    await enqueue(aMail('ben@example.org'), aMail('ada@example.org', { topic: 'sign-in' }))
    await deliverMails(noon)
    expect(sent()).toEqual(['ada@example.org', 'ben@example.org'])
  })

  test('of a letter with a link that signs in nothing is kept', async () => {
    await enqueue(aMail('ada@example.org', { topic: 'sign-in' }))
    await deliverMails(noon)
    expect(await kept()).toEqual([])
  })

  test('nobody is told of the same thing twice', async () => {
    await enqueue(aMail('ada@example.org', { about: 'reply:7' }))
    await enqueue(aMail('ada@example.org', { about: 'reply:7' }), aMail('ben@example.org'))
    await deliverMails(noon)
    expect(sent()).toEqual(['ada@example.org', 'ben@example.org'])
  })

  describe('who has had enough', () => {
    const wish = { topic: 'replies', recipient: recipientKey('Ada@example.org') } as const

    test('gets no more of these, and all of the others', async () => {
      await unsubscribe(wish)
      await unsubscribe(wish)
      await enqueue(aMail(), aMail('ada@example.org', { topic: 'decisions', subject: 'Decided' }))
      await deliverMails(noon)
      expect(post.send).toHaveBeenCalledOnce()
      expect(post.send).toHaveBeenCalledWith(expect.objectContaining({ subject: 'Decided' }))
      expect(await kept()).toHaveLength(1)
    })

    test('can think better of it', async () => {
      await unsubscribe(wish)
      await resubscribe(wish)
      await enqueue(aMail())
      await deliverMails(noon)
      expect(sent()).toEqual(['ada@example.org'])
    })
  })

  describe('when a letter cannot be sent', () => {
    const fault = (more: object) => Object.assign(new Error('refused\nat length'), more)
    const away = fault({ command: 'CONN', code: 'ECONNREFUSED' })

    test('it is tried again later, and says why', async () => {
      await enqueue(aMail())
      post.send.mockRejectedValueOnce(away)
      await deliverMails(noon)
      expect(await kept()).toMatchObject([{ attempts: 1, failure: 'Error: refused', sentAt: null }])
      await deliverMails(minutes(0.9))
      expect(sent()).toHaveLength(1)
      await deliverMails(minutes(1.1))
      expect(sent()).toHaveLength(2)
      expect(await kept()).toMatchObject([{ attempts: 2, failure: null }])
    })

    test('a mail server that is away is not asked again for each letter', async () => {
      await enqueue(aMail('ada@example.org'), aMail('ben@example.org'))
      post.send.mockRejectedValue(away)
      await deliverMails(noon)
      expect(sent()).toEqual(['ada@example.org'])
    })

    test('one that its recipient’s server refuses for good is given up, and the others go out', async () => {
      await enqueue(aMail('nobody@example.org'), aMail('ben@example.org'))
      post.send.mockRejectedValueOnce(fault({ command: 'RCPT TO', responseCode: 550 }))
      await deliverMails(noon)
      expect(sent()).toEqual(['nobody@example.org', 'ben@example.org'])
      expect(await kept()).toMatchObject([{ recipient: 'ben@example.org' }])
    })

    test('it is given up after three days, and nobody’s address is printed', async () => {
      await enqueue(aMail())
      post.send.mockRejectedValue(away)
      for (let hours = 0; hours < 100; hours += 1) await deliverMails(minutes(hours * 60))
      expect(await kept()).toEqual([])
      expect(sent().length).toBeGreaterThan(10)
      expect(sent().length).toBeLessThan(30)
      expect(JSON.stringify(vi.mocked(console.warn).mock.calls)).not.toContain('ada@example.org')
    })
  })

  describe('a letter is taken back', () => {
    test('while it waits', async () => {
      await enqueue(aMail('ada@example.org', { about: 'decision:1', dueAt: minutes(1) }))
      expect(await takeBackMails(database(), 'decision:1')).toEqual(['decision:1'])
      await deliverMails(minutes(2))
      expect(sent()).toEqual([])
    })

    test('with what belongs to it, and without what is only called alike', async () => {
      const names = ['decision:1', 'decision:1:report:4', 'decision:10', 'decision:10:report:1']
      await enqueue(...names.map((about) => aMail('ada@example.org', { about })))
      expect(await takeBackMails(database(), 'decision:1')).toEqual(names.slice(0, 2))
      expect((await kept()).map(({ about }) => about)).toEqual(names.slice(2))
    })

    test('but not after it was sent', async () => {
      await enqueue(aMail('ada@example.org', { about: 'decision:1' }))
      await deliverMails(noon)
      expect(await takeBackMails(database(), 'decision:1')).toEqual([])
      expect(await database().$count(mails, eq(mails.about, 'decision:1'))).toBe(1)
    })
  })
})
