import { expect, test } from 'vitest'
import { keyedHash, readSigned, signed } from './secret.server'

test('What was signed is read again, whatever is in it', () => {
  for (const text of ['', 'a.b.c', 'ä 名前 🜂', '{"id":1}', 'x'.repeat(10_000)]) {
    expect(readSigned('guest', signed('guest', text))).toBe(text)
  }
})

test('What was signed for one purpose is worth nothing for another', () => {
  expect(readSigned('receipt', signed('guest', '1'))).toBeUndefined()
  expect(keyedHash('address', '127.0.0.1')).not.toBe(keyedHash('browser', '127.0.0.1'))
})

const [body = '', signature = ''] = signed('guest', '12').split('.')
test.each([
  ['nothing', ''],
  ['only a dot', '.'],
  ['no signature', body],
  ['an empty signature', `${body}.`],
  ['another text', `${Buffer.from('13').toString('base64url')}.${signature}`],
  ['a signature cut short', `${body}.${signature.slice(0, -1)}`],
  ['letters beyond ASCII', `${body}.${'ü'.repeat(43)}`],
])('A forged token (%s) is refused', (_, token) => {
  expect(readSigned('guest', token)).toBeUndefined()
})
