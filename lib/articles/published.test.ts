import { expect, test } from 'vitest'
import { isPublished } from './published'

const minute = new Date('2026-03-01T08:00:00Z')

test.each([
  ['a second before its minute', '2026-03-01T07:59:59Z', false, false],
  ['at its minute', '2026-03-01T08:00:00Z', false, true],
  ['a year later', '2027-03-01T08:00:00Z', false, true],
  ['as a draft, however late', '2027-03-01T08:00:00Z', true, false],
])('%s', (_, now, draft, visible) => {
  expect(isPublished({ draft, published: minute }, new Date(now))).toBe(visible)
})
