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
])('%s is set as %s', (typed, set) => {
  expect(typographic(typed)).toBe(set)
})
