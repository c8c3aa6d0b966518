import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { decisions } from '@/lib/db/schema/moderation'
import { people, sessions, signInLinks } from '@/lib/db/schema/people'
import { peopleAdapter } from './adapter.server'
import { getPerson } from './current.server'
import { isLastEditor, rename } from './profile.server'
import { changeRoles } from './roles.server'
import { sessionCookie, sessionName } from './session-cookie.server'
import { endOtherSessions, forgetExpired, listSessions } from './sessions.server'

const cookie = vi.hoisted(() => ({ value: undefined as string | undefined }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      name === sessionCookie && cookie.value ? { name, value: cookie.value } : undefined,
  }),
}))
vi.mock('next/server', () => ({ connection: async () => undefined }))
beforeEach(() => {
  cookie.value = undefined
})

const soon = () => new Date(Date.now() + 60_000)
const isAuthor = (id: string) => id === 'james-carter'
const add = { verb: 'add', email: 'ada@example.org', role: 'moderator' } as const

onEveryDatabase((database) => {
  const adapter = () => {
    const { createUser, createSession, deleteSession } = peopleAdapter(database(), 'Firefox/140.0')
    if (!createUser || !createSession || !deleteSession)
      throw new Error('The adapter is not whole.')
    return { createUser, createSession, deleteSession }
  }

  async function signIn(token: string, email = 'Ada@Example.org', expires = soon()) {
    const person = await adapter().createUser({
      id: '',
      email,
      name: ' Ada\u200b North',
      emailVerified: null,
    })
    await adapter().createSession({ sessionToken: token, userId: person.id, expires })
    cookie.value = token
    return person
  }

  test('Whoever has the cookie of a session is its person', async () => {
    await signIn('a-token')
    expect(await getPerson()).toMatchObject({
      name: 'Ada North',
      email: 'ada@example.org',
      role: 'reader',
    })
  })

  test.each([
    ['made up', 'another-token'],
    ['the fingerprint out of the database', sessionName('a-token')],
    ['empty', ''],
    ['an injection', "' or 1=1 --"],
  ])('A cookie that is %s signs nobody in', async (_, token) => {
    await signIn('a-token')
    cookie.value = token
    expect(await getPerson()).toBeUndefined()
  })

  test('The database does not hold what would sign somebody in', async () => {
    await signIn('a-token')
    expect(JSON.stringify(await database().select().from(sessions))).not.toContain('a-token')
  })

  test('A session that is over, or was ended, signs nobody in', async () => {
    await signIn('old', 'ada@example.org', new Date(Date.now() - 1_000))
    expect(await getPerson()).toBeUndefined()
    await signIn('ended')
    await adapter().deleteSession('ended')
    expect(await getPerson()).toBeUndefined()
  })

  test('What is over is forgotten, and what is not stays', async () => {
    await signIn('old', 'ada@example.org', new Date(Date.now() - 1_000))
    await signIn('new')
    const link = { identifier: 'a@example.org', token: 'x', expires: new Date(0) }
    await database().insert(signInLinks).values(link)
    await forgetExpired(database(), new Date())
    expect(await database().select().from(sessions)).toHaveLength(1)
    expect(await database().select().from(signInLinks)).toHaveLength(0)
  })

  test('Signing in twice with one address is one person, and keeps their name', async () => {
    const first = await signIn('one')
    await database().update(people).set({ name: 'Countess' }).where(eq(people.id, first.id))
    const second = await signIn('two', 'ADA@example.org')
    expect(second.id).toBe(first.id)
    expect((await getPerson())?.name).toBe('Countess')
  })

  test('A person sees where they are signed in, and can leave everywhere else', async () => {
    const { id } = await signIn('one')
    await signIn('two')
    expect(await listSessions(id)).toMatchObject([
      { isThisOne: true, userAgent: 'Firefox/140.0' },
      { isThisOne: false },
    ])
    await endOtherSessions(id, sessionName('two'))
    expect(await listSessions(id)).toMatchObject([{ isThisOne: true }])
    expect(await getPerson()).toBeDefined()
  })

  test('A role counts from the next request on, and so does its end', async () => {
    await signIn('a-token')
    await changeRoles(database(), { ...add, role: 'editor', author: 'james-carter' }, isAuthor)
    expect(await getPerson()).toMatchObject({ role: 'editor', author: 'james-carter' })
    await changeRoles(database(), { verb: 'remove', email: add.email }, isAuthor)
    expect((await getPerson())?.role).toBe('reader')
    expect((await getPerson())?.author).toBeUndefined()
  })

  test('Somebody can be named before they ever signed in', async () => {
    expect(await changeRoles(database(), add, isAuthor)).toEqual({
      done: true,
      lines: ['ada@example.org is a moderator now.'],
    })
    await signIn('a-token')
    expect((await getPerson())?.role).toBe('moderator')
  })

  test('The log says who was named, and who no longer', async () => {
    await changeRoles(database(), add, isAuthor)
    await changeRoles(database(), { verb: 'remove', email: add.email }, isAuthor)
    await changeRoles(database(), { verb: 'remove', email: add.email }, isAuthor)
    const logged = await database().select().from(decisions).orderBy(decisions.id)
    expect(logged).toMatchObject([
      { kind: 'role', subjectName: 'ada@example.org', words: 'a moderator' },
      { kind: 'role', subjectName: 'ada@example.org', words: 'a reader' },
    ])
  })

  test('An author whom the newsroom does not have is nobody', async () => {
    const command = { ...add, author: 'nobody' }
    expect(await changeRoles(database(), command, isAuthor)).toEqual({
      done: false,
      lines: ['There is no author "nobody" in content/authors.'],
    })
    expect(await database().select().from(people)).toEqual([])
  })

  test('The list has whoever decides or writes here, and no reader', async () => {
    await signIn('a-token', 'reader@example.org')
    await changeRoles(database(), add, isAuthor)
    const { lines } = await changeRoles(database(), { verb: 'list' }, isAuthor)
    expect(lines).toEqual(['ada@example.org  moderator'])
  })

  test('Only the last editor is the last editor', async () => {
    await signIn('a-token')
    await changeRoles(database(), { ...add, role: 'editor' }, isAuthor)
    const editor = await getPerson()
    if (!editor) throw new Error('Nobody is signed in.')
    expect(await isLastEditor(editor)).toBe(true)
    expect(await isLastEditor({ ...editor, role: 'moderator' })).toBe(false)
    await changeRoles(database(), { ...add, email: 'ben@example.org', role: 'editor' }, isAuthor)
    expect(await isLastEditor(editor)).toBe(false)
  })

  test('A name that cannot be seen is not taken', async () => {
    await signIn('a-token')
    const person = await getPerson()
    if (!person) throw new Error('Nobody is signed in.')
    expect(await rename(person, '\u200b\u3164')).toBe(false)
    expect(await rename(person, 'Countess of Lovelace')).toBe(true)
    expect((await getPerson())?.name).toBe('Countess of Lovelace')
  })
})
