import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { type Person, personAsWriter } from '@/lib/accounts/person'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reactions, reports, reviews } from '@/lib/db/schema/comments'
import { mails } from '@/lib/db/schema/mail'
import { appeals, bans, decisions } from '@/lib/db/schema/moderation'
import { people, sessions, signInLinks, signIns } from '@/lib/db/schema/people'
import { listAccountComments } from './account.server'
import { deletePerson } from './account-deletion.server'
import { exportAccount } from './account-export.server'
import { guestAsWriter } from './guest.server'

const changed = vi.hoisted(() => [] as string[])
vi.mock('./changed.server', () => ({ discussionChanged: (story: string) => changed.push(story) }))
vi.mock('./story.server', () => ({ findStoryBySlug: () => undefined }))

onEveryDatabase((database) => {
  async function addPerson(email: string): Promise<Person> {
    const [row] = await database()
      .insert(people)
      .values({ email, name: 'Ada North' })
      .returning({ id: people.id })
    return { id: row?.id ?? '', email, name: 'Ada North', role: 'reader' }
  }

  let form = 0
  async function write(person: Person, more: Partial<typeof comments.$inferInsert> = {}) {
    const [row] = await database()
      .insert(comments)
      .values({
        story: 'a-story',
        person: person.id,
        writer: personAsWriter(person.id),
        name: person.name,
        text: 'Secret words.',
        state: 'published',
        formKey: `form-${form++}`,
        addressHash: 'hash',
        userAgent: 'Firefox',
        ...more,
      })
      .returning({ id: comments.id })
    return row?.id ?? 0
  }

  /** Somebody who has left a trace in every table, and somebody else who answered. */
  async function busyPerson() {
    const ada = await addPerson('ada@example.org')
    const ben = await addPerson('ben@example.org')
    const own = await write(ada)
    const answer = await write(ben, { parent: own, thread: own, depth: 1, respect: 1, story: 'b' })
    const writer = personAsWriter(ada.id)
    const db = database()
    await db.insert(reviews).values({ comment: own, version: 0, verdicts: [] })
    await db.insert(reactions).values({ comment: answer, reader: writer })
    await db.insert(reactions).values({ comment: own, reader: personAsWriter(ben.id) })
    const report = { comment: answer, reader: writer, name: 'Ada North', email: ada.email }
    await db.insert(reports).values({ ...report, reason: 'illegal', words: 'Why.' })
    await db.insert(appeals).values({ comment: own, words: 'Please.' })
    await db.insert(decisions).values([
      { kind: 'reject', comment: own, subject: writer, subjectName: 'Ada North', words: 'No.' },
      { kind: 'approve', comment: answer, person: ada.id, personName: 'Ada North' },
      { kind: 'note', subject: writer, subjectName: 'Ada North', words: 'Watch out.' },
    ])
    await db.insert(bans).values({ writer, kind: 'ban' })
    await db.insert(bans).values({ writer, kind: 'suspension', until: new Date(0) })
    const session = { userId: ada.id, expires: new Date('2100-01-01') }
    await db.insert(sessions).values({ ...session, sessionToken: 'secret-token' })
    const account = { provider: 'oidc', type: 'oidc', providerAccountId: 'ada' }
    await db.insert(signIns).values({ userId: ada.id, ...account })
    await db
      .insert(signInLinks)
      .values({ identifier: ada.email, token: 'secret-link', expires: new Date('2100-01-01') })
    await db
      .insert(mails)
      .values({ recipient: ada.email, topic: 'replies', subject: 'A reply', text: 'Words' })
    return { ada, ben, own, answer }
  }

  test('A person finds what they wrote, in every state, the newest first and nobody else’s', async () => {
    const ada = await addPerson('ada@example.org')
    const ben = await addPerson('ben@example.org')
    const first = await write(ada)
    const second = await write(ada, { state: 'held' })
    await write(ben)
    const { items, total, pages } = await listAccountComments(ada.id, 1)
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [second, 'held'],
      [first, 'published'],
    ])
    expect({ total, pages }).toEqual({ total: 2, pages: 1 })
  })

  test('Twenty comments are a page', async () => {
    const ada = await addPerson('ada@example.org')
    for (let count = 0; count < 21; count++) await write(ada)
    expect(await listAccountComments(ada.id, 1)).toMatchObject({ total: 21, pages: 2 })
    expect((await listAccountComments(ada.id, 2)).items).toHaveLength(1)
    expect((await listAccountComments(ada.id, 3)).items).toHaveLength(0)
  })

  test('The export has everything about its person', async () => {
    const { ada, own, answer } = await busyPerson()
    const all = await exportAccount(ada, new Date())
    expect(all).toMatchObject({
      profile: { email: 'ada@example.org', name: 'Ada North' },
      signIns: [{ provider: 'oidc', account: 'ada' }],
      sessions: [{ userAgent: null }],
      comments: [{ id: own, text: 'Secret words.', userAgent: 'Firefox', addressHash: 'hash' }],
      reviews: [{ comment: own }],
      appeals: [{ comment: own, words: 'Please.' }],
      respect: [{ comment: answer }],
      reports: [{ comment: answer, words: 'Why.', email: 'ada@example.org' }],
      decisions: [
        { kind: 'reject', words: 'No.', decidedByYou: false },
        { kind: 'approve', decidedByYou: true },
      ],
      bans: [{ kind: 'ban' }, { kind: 'suspension' }],
      mails: [{ topic: 'replies', subject: 'A reply' }],
      unsubscribed: [],
    })
  })

  test('The export has nothing that lets anybody in, and nothing about others', async () => {
    const { ada, ben } = await busyPerson()
    const text = JSON.stringify(await exportAccount(ada, new Date()))
    for (const secret of ['secret-token', 'secret-link', ben.email, ben.id, 'form-', 'Watch out'])
      expect(text).not.toContain(secret)
  })

  test('Of a person who leaves nothing is left, in any table', async () => {
    const { ada } = await busyPerson()
    await deletePerson(ada)
    const db = database()
    const tables = [people, sessions, signIns, signInLinks, comments, reviews, reactions, reports]
    const rows = await Promise.all(
      [...tables, appeals, decisions, bans, mails].map((table) => db.select().from(table)),
    )
    const left = JSON.stringify(rows)
    const bens = left.match(/Ada North/g) ?? []
    expect(bens).toHaveLength(2) // the other person has the same name here: account and comment
    for (const trace of [ada.id, ada.email, '"hash"]', 'Firefox"]', 'Please.', 'secret-token'])
      expect(left).not.toContain(trace)
  })

  test('Their comment stays as a place without words, and the answer to it as it was', async () => {
    const { ada, own, answer } = await busyPerson()
    await deletePerson(ada)
    const [gone] = await database().select().from(comments).where(eq(comments.id, own))
    expect(gone).toMatchObject({
      state: 'deleted',
      text: '',
      name: '',
      person: null,
      email: null,
      writer: `gone:${own}`,
      addressHash: null,
      userAgent: null,
      version: 1,
    })
    const [kept] = await database().select().from(comments).where(eq(comments.id, answer))
    expect(kept).toMatchObject({ text: 'Secret words.', parent: own, state: 'published' })
  })

  test('The respect that they gave is taken back where it was counted', async () => {
    const { ada, answer } = await busyPerson()
    await deletePerson(ada)
    const [kept] = await database().select().from(comments).where(eq(comments.id, answer))
    expect(kept?.respect).toBe(0)
    expect(await database().select().from(reactions)).toEqual([])
  })

  test('Every story that showed something of theirs is drawn anew', async () => {
    const { ada } = await busyPerson()
    changed.length = 0
    await deletePerson(ada)
    expect(changed.sort()).toEqual(['a-story', 'b'])
  })

  test('The log keeps what was decided, and forgets who it was', async () => {
    const { ada } = await busyPerson()
    await deletePerson(ada)
    const nobody = { subject: null, subjectName: null, person: null, personName: null }
    expect(await database().select().from(decisions).orderBy(decisions.id)).toMatchObject([
      { kind: 'reject', words: 'No.', ...nobody },
      { kind: 'approve', ...nobody },
      { kind: 'note', ...nobody },
    ])
  })

  test('A report stays for its moderator, without who made it', async () => {
    const { ada } = await busyPerson()
    await deletePerson(ada)
    expect(await database().select().from(reports)).toMatchObject([
      { reader: 'gone:1', name: null, email: null, words: 'Why.', settledAt: null },
    ])
  })

  test('Leaving does not lift a ban, and forgets one that is over', async () => {
    const { ada } = await busyPerson()
    await deletePerson(ada)
    expect(await database().select().from(bans)).toMatchObject([
      { kind: 'ban', writer: guestAsWriter('ada@example.org') },
    ])
  })
})
