import { expect, test } from 'vitest'
import { typographic } from './typography'

test.each([
  ["The eel's long errand", 'The eel’s long errand'],
  ['He said "no" twice', 'He said “no” twice'],
  ["'No' is an answer", '‘No’ is an answer'],
  ['Ships -- and what they carry', 'Ships — and what they carry'],
  ['And then...', 'And then…'],
  ['A clock for the sea', 'A clock for the sea'],
  ['world/who-owns-the-water', 'world/who-owns-the-water'],
  ['تيارات البحر', 'تيارات البحر'],
  ['Turned \u202eround\u202c words', 'Turned round words'],
  ['An \u2067isolated\u2069 word', 'An \u2067isolated\u2069 word'],
])('%s is set as %s', (typed, set) => {
  expect(typographic(typed)).toBe(set)
})
