import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Person } from '@/lib/accounts/person'
import { signed } from '@/lib/secret.server'
import { browser } from './browser.fixture'
import { guestAsWriter } from './guest.server'
import { identifyReader, rememberWriter } from './reader.server'
import { identifyWriter } from './writer.server'

const here = vi.hoisted(() => ({ person: undefined as Person | undefined }))
vi.mock('next/headers', () => import('./browser.fixture'))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => here.person }))

beforeEach(() => {
  here.person = undefined
  browser.restart()
})

const ada: Person = { id: '1', name: 'Ada North', email: 'ada@example.org', role: 'reader' }
const cookie = 'masthead-reader'

describe('who reacts or reports', () => {
  test('is one browser, which is known again', async () => {
    const first = await identifyReader()
    expect(first).toEqual({ key: expect.stringMatching(/^browser:.{43}$/), writer: undefined })
    expect(await identifyReader()).toEqual(first)
    expect(browser.flags.get(cookie)).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
  })

  test('is another in another browser', async () => {
    const first = await identifyReader()
    browser.restart()
    expect((await identifyReader()).key).not.toBe(first.key)
  })

  test('is not told from the cookie by whoever sees the database', async () => {
    const { key } = await identifyReader()
    expect(browser.jar.get(cookie)).not.toContain(key.slice('browser:'.length))
  })

  test('is still the same browser after it has written, and known as that writer', async () => {
    const { key } = await identifyReader()
    await rememberWriter('guest:x')
    expect(await identifyReader()).toEqual({ key, writer: 'guest:x' })
  })

  test('is known as a writer who has never reacted before', async () => {
    await rememberWriter('guest:x')
    expect((await identifyReader()).writer).toBe('guest:x')
  })

  test('is the person who is signed in, in whatever browser', async () => {
    await rememberWriter('guest:x')
    here.person = ada
    expect(await identifyReader()).toEqual({
      key: 'person:1',
      writer: 'person:1',
      email: 'ada@example.org',
    })
  })

  test.each([
    ['nothing', ''],
    ['rubbish', 'x.y'],
    ['another’s word', JSON.stringify({ id: '1', writer: 'person:1' })],
    ['a cookie of another kind', signed('guest', JSON.stringify({ id: '1', writer: 'person:1' }))],
    ['a made-up signature', `${Buffer.from('{"id":"1"}').toString('base64url')}.${'A'.repeat(43)}`],
  ])('is nobody known, when the cookie is %s', async (_, token) => {
    browser.jar.set(cookie, token)
    expect(await identifyReader()).toMatchObject({ writer: undefined })
    expect(browser.jar.get(cookie)).not.toBe(token)
  })
})

describe('who writes', () => {
  const given = { name: 'Ben', email: 'Ben@Example.org ' }

  test('is a guest by the address that they give, however it is spelled', async () => {
    const writer = await identifyWriter(given)
    expect(writer).toEqual({ ...given, key: guestAsWriter('ben@example.org'), person: undefined })
    expect(writer.key).not.toContain('ben')
  })

  test('is the person who is signed in, whatever the form says', async () => {
    here.person = ada
    expect(await identifyWriter(given)).toEqual({
      key: 'person:1',
      person: ada,
      name: 'Ada North',
      email: 'ada@example.org',
    })
  })

  test('signs with the name in the form as long as the account has none', async () => {
    here.person = { ...ada, name: '' }
    expect(await identifyWriter(given)).toMatchObject({ key: 'person:1', name: 'Ben' })
  })
})
