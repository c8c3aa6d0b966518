import { expect, test } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { keyedHash, signed } from '@/lib/secret.server'
import {
  isSubscribed,
  readUnsubscribeToken,
  resubscribe,
  unsubscribe,
  unsubscribeToken,
} from './unsubscribe.server'

test('a link says whose letters of which kind it is about, and nobody’s address', () => {
  const token = unsubscribeToken('ada@example.org', 'replies')
  const recipient = keyedHash('recipient', 'ada@example.org')
  expect(readUnsubscribeToken(token)).toEqual({ topic: 'replies', recipient })
  expect(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).not.toContain('ada')
})

test('however an address is spelled, it is the same', () => {
  expect(unsubscribeToken('Ada@Example.org', 'replies')).toBe(
    unsubscribeToken('ada@example.org', 'replies'),
  )
})

const good = unsubscribeToken('ada@example.org', 'replies')
test.each([
  ['nothing', ''],
  ['one that was cut off', good.slice(0, -1)],
  ['one with something added', `${good}x`],
  [
    'one for another kind of letter',
    `${Buffer.from('["digest","x"]').toString('base64url')}.${good.split('.')[1]}`,
  ],
  ['one for letters that nobody can do without', signed('unsubscribe', '["sign-in","x"]')],
  ['one that was signed for something else', signed('receipt', '["replies","x"]')],
  ['one of an older software', signed('unsubscribe', 'ada')],
])('a link is worth nothing when it is %s', (_, token) => {
  expect(readUnsubscribeToken(token)).toBeUndefined()
})

onEveryDatabase(() => {
  test('the wish is kept, for one kind of letter and one address', async () => {
    const wish = { topic: 'replies', recipient: 'a' } as const
    await Promise.all([unsubscribe(wish), unsubscribe(wish)])
    expect(await isSubscribed(wish)).toBe(false)
    expect(await isSubscribed({ ...wish, topic: 'digest' })).toBe(true)
    expect(await isSubscribed({ ...wish, recipient: 'b' })).toBe(true)
    await resubscribe(wish)
    expect(await isSubscribed(wish)).toBe(true)
  })
})
