import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { personAsWriter } from '@/lib/accounts/person'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments } from '@/lib/db/schema/comments'
import { mails } from '@/lib/db/schema/mail'
import { guestAsWriter } from '../guest.server'
import { addPerson, aGuest, aPost, aSender, noon, openNewsroom, write } from '../newsroom.fixture'
import { postComment } from '../post.server'
import { tellOfReply } from './replies.server'

vi.mock('../changed.server', () => ({ discussionChanged: () => undefined }))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))

beforeEach(openNewsroom)

onEveryDatabase((database) => {
  type Row = Partial<typeof comments.$inferInsert>
  const ben = { name: 'Ben South', email: 'ben@example.org' }
  /** Cleo's comment, and an answer to it, with the letters that came of it. */
  const answered = async (asked: Row = {}, answer: Row = {}) => {
    const parent = await write(database(), { wantsReplies: true, ...asked })
    const writer = guestAsWriter(ben.email)
    const reply = await write(database(), { ...ben, writer, parent, thread: parent, ...answer })
    await tellOfReply(database(), reply)
    return { parent, reply, letters: await letters() }
  }
  const letters = () => database().select().from(mails)

  test('whoever asked for it is told who answered what, and where', async () => {
    const { reply, letters } = await answered({}, { text: 'So was I.\n\nTwice.' })
    expect(letters).toMatchObject([{ recipient: 'cleo@example.org', topic: 'replies' }])
    expect(letters[0]?.subject).toContain('Ben South')
    expect(letters[0]?.text).toContain('> So was I.\n>\n> Twice.')
    expect(letters[0]?.text).toContain(`/world/tides/comments/${reply}`)
    expect(letters[0]?.text).toMatch(/\/account\/comments\/1\?key=\S+$/)
    expect(letters[0]?.text).not.toContain('ben@example.org')
  })

  test('a long answer is only begun', async () => {
    const { letters } = await answered({}, { text: '🙂'.repeat(5000) })
    expect(letters[0]?.text.length).toBeLessThan(2500)
    expect(letters[0]?.text).toContain('🙂…')
  })

  test('once, however often the answer is published', async () => {
    const { reply } = await answered()
    await tellOfReply(database(), reply)
    expect(await letters()).toHaveLength(1)
  })

  test('of somebody with an account the account’s address is used', async () => {
    const ada = await addPerson(database())
    const asAda = { person: ada.id, writer: personAsWriter(ada.id), email: null }
    expect((await answered(asAda)).letters).toMatchObject([{ recipient: 'ada@example.org' }])
  })

  describe('nobody is told', () => {
    test.each<[string, Row, Row]>([
      ['who did not ask', { wantsReplies: false }, {}],
      ['of an answer that waits', {}, { state: 'held' }],
      ['of an answer that is spam', {}, { state: 'spam' }],
      ['whose comment was taken off the page', { state: 'rejected' }, {}],
      ['whose comment is deleted', { state: 'deleted', email: null }, {}],
      ['who has left no address', { email: null }, {}],
      ['of their own answer', {}, { writer: guestAsWriter('cleo@example.org') }],
      ['when the story is gone', { story: 'gone' }, { story: 'gone' }],
    ])('%s', async (_, asked, answer) => {
      expect((await answered(asked, answer)).letters).toEqual([])
    })

    test('of what they wrote themselves, once with their account and once without', async () => {
      const cleo = await addPerson(database(), { email: 'cleo@example.org' })
      const own = { person: cleo.id, writer: personAsWriter(cleo.id), email: null }
      expect((await answered({ email: 'Cleo@Example.org' }, own)).letters).toEqual([])
    })
  })

  test('an answer that is posted is told of with it, and one that is held is not', async () => {
    const parent = await write(database(), { wantsReplies: true })
    const post = (text: string, email: string) => {
      const form = aPost({ text, parent: String(parent), insists: 'yes' })
      return postComment(form, aGuest(email), aSender, noon)
    }
    await post('You nitwit!', 'eve@example.org')
    expect(await letters()).toEqual([])
    await post('So was I.', 'ben@example.org')
    expect(await letters()).toMatchObject([{ recipient: 'cleo@example.org' }])
    expect(await database().$count(comments, eq(comments.parent, parent))).toBe(2)
  })
})
