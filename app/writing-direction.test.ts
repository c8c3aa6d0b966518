import { expect, test } from 'vitest'
import { writingDirection } from './writing-direction'

test.each([
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ja', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(writingDirection(language)).toBe(direction)
})
