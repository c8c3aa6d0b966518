import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Person } from '@/lib/accounts/person'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reactions, reports } from '@/lib/db/schema/comments'
import { postComment } from './actions'
import { browser } from './browser.fixture'
import { deleteComment, editComment, reactToComment, reportComment } from './change-actions'
import { emptyState } from './form-state'
import { addPerson, aForm, openNewsroom, write } from './newsroom.fixture'
import { receiptKey } from './own.server'
import { words } from './words'

const here = vi.hoisted(() => ({ person: async (): Promise<Person | undefined> => undefined }))
vi.mock('./changed.server', () => ({ discussionChanged: () => undefined }))
vi.mock('next/headers', () => import('./browser.fixture'))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: () => here.person() }))
vi.mock('next/navigation', () => ({
  redirect: (place: string) => {
    throw new Error(`goes to ${place}`)
  },
}))

/** Each test comes from an address of its own: how much one may do is remembered from test to test. */
let addresses = 0
function newBrowser(headers: Record<string, string> = { 'next-action': 'x' }): void {
  addresses += 1
  browser.restart({ ...headers, 'x-masthead-client': `2001:db8:0:${addresses.toString(16)}::1` })
}

beforeEach(() => {
  here.person = async () => undefined
  newBrowser()
  // The real clock runs here; the stories came out long before.
  openNewsroom()
})

const guest = { name: 'Ben South', email: 'ben@example.org' }
const send = (fields: Record<string, string> = {}) =>
  postComment(emptyState, aForm({ ...guest, ...fields }))

onEveryDatabase((database) => {
  const stored = () => database().select().from(comments)

  /** Posts, and says under which number it is stored. */
  async function post(fields: Record<string, string> = {}): Promise<number> {
    const state = await send(fields)
    if (state.state !== 'published' && state.state !== 'held') throw new Error(state.state)
    return state.id
  }

  describe('a guest who has posted', () => {
    test('may change and delete it with the same browser, and nobody may with another', async () => {
      const id = String(await post())
      const change = aForm({ comment: id, version: '0', text: 'Else.' })
      const own = new Map(browser.jar)
      newBrowser()
      expect(await editComment(emptyState, change)).toMatchObject({ words: words.notYours })
      expect(await deleteComment(emptyState, aForm({ comment: id }))).toMatchObject({
        words: words.notYours,
      })
      expect(await stored()).toMatchObject([{ text: 'The tide was in.', state: 'published' }])
      for (const [name, value] of own) browser.jar.set(name, value)
      expect(await editComment(emptyState, change)).toMatchObject({ words: words.edited })
      expect(await stored()).toMatchObject([{ text: 'Else.', version: 1 }])
      expect(await deleteComment(emptyState, aForm({ comment: id }))).toMatchObject({
        words: words.deleted,
      })
      expect(await stored()).toMatchObject([{ text: '', state: 'deleted' }])
    })

    test('cannot give themselves respect', async () => {
      const id = await post()
      expect(await reactToComment(emptyState, aForm({ comment: String(id) }))).toMatchObject({
        state: 'refused',
        words: words.ownComment,
      })
    })

    test('finds it again by a mailed link, which deletes and does not change', async () => {
      const id = await post()
      newBrowser()
      const form = { comment: String(id), key: receiptKey(id), version: '0', text: 'Else.' }
      expect(await editComment(emptyState, aForm(form))).toMatchObject({ words: words.notYours })
      expect(await deleteComment(emptyState, aForm(form))).toMatchObject({ words: words.deleted })
    })

    test('has the same right when the same form is sent once more', async () => {
      const formKey = '7b0f6d5c-5d6b-4c53-9c3b-0a3a6e3f1d11'
      const id = await post({ formKey })
      newBrowser()
      expect(await post({ formKey })).toBe(id)
      expect(await deleteComment(emptyState, aForm({ comment: String(id) }))).toMatchObject({
        state: 'done',
      })
    })
  })

  describe('a browser without scripts', () => {
    beforeEach(() => newBrowser({}))

    test('is sent to the writer’s own page of the comment', async () => {
      await expect(send()).rejects.toThrow('goes to /account/comments/1')
      expect(await stored()).toHaveLength(1)
    })

    test('is shown the form again when something is wrong with it', async () => {
      expect(await send({ text: '' })).toMatchObject({ state: 'refused' })
    })

    test('is sent back to the comment that was respected', async () => {
      const id = await write(database())
      await expect(reactToComment(emptyState, aForm({ comment: String(id) }))).rejects.toThrow(
        `goes to /world/tides/comments/${id}`,
      )
    })

    test('goes on with the key of its link after deleting', async () => {
      const id = await write(database())
      const key = receiptKey(id)
      await expect(deleteComment(emptyState, aForm({ comment: String(id), key }))).rejects.toThrow(
        `goes to /account/comments/${id}?key=${encodeURIComponent(key)}`,
      )
    })
  })

  test('somebody who is signed in gets no cookie, and needs none', async () => {
    const person = await addPerson(database())
    here.person = async () => person
    const id = await post({ name: '', email: '' })
    expect(browser.jar.size).toBe(0)
    expect(await stored()).toMatchObject([{ name: 'Ada North', person: person.id }])
    newBrowser()
    expect(await deleteComment(emptyState, aForm({ comment: String(id) }))).toMatchObject({
      state: 'done',
    })
  })

  test('one browser respects and reports once', async () => {
    const id = String(await write(database()))
    const report = () => reportComment(emptyState, aForm({ comment: id, reason: 'spam', text: '' }))
    expect(await report()).toMatchObject({ words: words.reported })
    expect(await report()).toMatchObject({ words: words.reportedAlready })
    const react = () => reactToComment(emptyState, aForm({ comment: id }))
    expect(await react()).toMatchObject({ words: words.respected })
    expect(await react()).toMatchObject({ words: words.respectTakenBack })
    expect(await database().select().from(reports)).toHaveLength(1)
    expect(await database().select().from(reactions)).toHaveLength(0)
  })

  describe('when the database is down', () => {
    const down = async () => {
      throw new Error('The connection was refused.')
    }

    test('nothing that was typed is lost', async () => {
      const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      here.person = down
      expect(await send({ text: 'My words.' })).toMatchObject({
        state: 'refused',
        words: words.noStore,
        values: { text: 'My words.', name: 'Ben South' },
      })
      const form = aForm({
        comment: '1',
        version: '0',
        text: 'My words.',
        words: 'Why.',
        reason: 'abuse',
      })
      expect(await editComment(emptyState, form)).toMatchObject({
        words: words.noStore,
        values: { text: 'My words.' },
      })
      expect(await reportComment(emptyState, form)).toMatchObject({
        words: words.noStore,
        values: { words: 'Why.' },
      })
      for (const act of [deleteComment, reactToComment]) {
        expect(await act(emptyState, form)).toMatchObject({
          state: 'refused',
          words: words.noStore,
        })
      }
      expect(complaint).toHaveBeenCalledTimes(5)
      complaint.mockRestore()
    })
  })

  test('whoever sends too much has to wait, and keeps the words', async () => {
    for (let n = 0; n < 20; n++) await send({ text: '' })
    const state = await send({ text: 'My words.' })
    expect(state).toMatchObject({
      state: 'refused',
      values: { text: 'My words.' },
      retryAfter: expect.any(Number),
      words: expect.stringMatching(/^There are too many from here at once/),
    })
    expect(await stored()).toEqual([])
    newBrowser()
    expect(await send({ text: 'Mine.' })).toMatchObject({ state: 'published' })
  })
})
