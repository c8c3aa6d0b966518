import { describe, expect, test } from 'vitest'
import { formatDay, formatMoment, yearsBetween } from './dates'

const london = { language: 'en-GB', timeZone: 'Europe/London' }

describe('dates are printed in the zone of the publication', () => {
  test.each([
    ['2025-11-02T08:00:00+00:00', '2 November 2025', '2 November 2025 at 08:00 GMT'],
    ['2026-07-07T06:00:00+01:00', '7 July 2026', '7 July 2026 at 06:00 BST'],
    ['2026-06-30T23:30:00+00:00', '1 July 2026', '1 July 2026 at 00:30 BST'],
  ])('%s', (iso, day, moment) => {
    expect(formatDay(new Date(iso), london)).toBe(day)
    expect(formatMoment(new Date(iso), london)).toBe(moment)
  })
})

test.each([
  ['2025-11-02T08:00:00Z', '2026-11-02T07:59:59Z', 0],
  ['2025-11-02T08:00:00Z', '2026-11-02T08:00:00Z', 1],
  ['2020-02-29T00:00:00Z', '2021-02-28T23:59:59Z', 0],
  ['2020-02-29T00:00:00Z', '2023-03-01T00:00:00Z', 3],
  ['2026-01-01T00:00:00Z', '2025-01-01T00:00:00Z', 0],
])('between %s and %s lie %i whole years', (earlier, later, years) => {
  expect(yearsBetween(new Date(earlier), new Date(later))).toBe(years)
})
