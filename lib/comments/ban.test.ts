import { beforeEach, describe, expect, test, vi } from 'vitest'
import { personAsWriter } from '@/lib/accounts/person'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { bans } from '@/lib/db/schema/moderation'
import { readWriterFacts } from './facts.server'
import { guestAsWriter } from './guest.server'
import { addPerson, minutes, noon } from './newsroom.fixture'

vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))

const email = 'ada@example.org'

onEveryDatabase((database) => {
  let person: string
  beforeEach(async () => {
    person = personAsWriter((await addPerson(database(), { email })).id)
  })
  const ban = (writer: string, more: Partial<typeof bans.$inferInsert> = {}) =>
    database()
      .insert(bans)
      .values({ writer, kind: 'ban', words: 'Three times.', ...more })
  const found = async (writer: string, typed: string | undefined = email) =>
    (await readWriterFacts(database(), { writer, email: typed }, noon)).ban

  describe('a ban is not left behind', () => {
    test('by signing in, and whoever signs in is told why', async () => {
      await ban(guestAsWriter(email))
      expect(await found(person)).toMatchObject({ words: 'Three times.' })
    })

    test('by commenting as a guest, however the address is spelled', async () => {
      await ban(person)
      for (const typed of [email, 'Ada@Example.org'])
        expect(await found(guestAsWriter(typed), typed)).toMatchObject({ kind: 'ban' })
    })
  })

  test('why a person is banned is not told to whoever types their address', async () => {
    await ban(person)
    expect(await found(guestAsWriter(email))).toMatchObject({ words: '' })
    expect(await found(person)).toMatchObject({ words: 'Three times.' })
  })

  test('it holds for nobody else, and not for longer', async () => {
    await ban(person, { until: minutes(-1) })
    await ban(guestAsWriter(email), { liftedAt: minutes(-1) })
    await ban(guestAsWriter('eve@example.org'))
    expect(await found(person)).toBeUndefined()
    expect(await found(guestAsWriter(email))).toBeUndefined()
    expect(await found('browser:x', undefined)).toBeUndefined()
  })
})
