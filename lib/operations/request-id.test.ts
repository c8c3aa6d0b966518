import { expect, test } from 'vitest'
import { requestIdOf } from './request-id'

const made = () => 'made'

test.each([
  [
    'what nginx calls it',
    '4f0c9a7be2d14c5587bb0d6d5a2f1e3c',
    true,
    '4f0c9a7be2d14c5587bb0d6d5a2f1e3c',
  ],
  ['a UUID', '0b0f7c1e-7d4f-4d52-8a40-6a3f0c9f6f10', true, '0b0f7c1e-7d4f-4d52-8a40-6a3f0c9f6f10'],
  ['a name that a stranger gives', '4f0c9a7be2d14c5587bb0d6d5a2f1e3c', false, 'made'],
  ['no name', undefined, true, 'made'],
  ['a line of its own', 'abcdefgh\n{"level":"error"}', true, 'made'],
  ['a name that tells nothing apart', '1', true, 'made'],
  ['a name without end', 'a'.repeat(65), true, 'made'],
  ['two names', ['abcdefgh', 'ijklmnop'], true, 'made'],
])('%s', (_, given, isFromProxy, name) => {
  expect(requestIdOf(given, isFromProxy, made)).toBe(name)
})
