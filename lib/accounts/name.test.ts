import { expect, test } from 'vitest'
import { longestName, parseName } from './name'

test.each([
  ['Ada North', 'Ada North'],
  ['  Ada \t\n North ', 'Ada North'],
  ['José', 'José'],
  ['عمر الشريف', 'عمر الشريف'],
  ['می‌خواهم', 'می‌خواهم'],
  ['佐藤 花子', '佐藤 花子'],
  ['A\u202eda', 'Ada'],
  ['Ad\u200ba', 'Ada'],
  ['7', '7'],
])('%j is a name: %j', (typed, name) => {
  expect(parseName(typed)).toBe(name)
})

test.each([
  [''],
  ['   '],
  ['\u200b\u200d\u2060'],
  ['\u3164\u115f'],
  ['\u2800'],
  ['...'],
  [`Z${'\u0351'.repeat(20)}`],
  ['a'.repeat(longestName + 1)],
])('%j is no name that anybody could see or say', (typed) => {
  expect(parseName(typed)).toBeUndefined()
})
