import { expect, test } from 'vitest'
import { endOfDay, nextMoment } from './edition-clock'

test.each([
  ['2026-03-01T08:00:00Z', '2026-03-02T00:00:00Z'],
  ['2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'],
  ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00Z'],
])('the day of %s ends at %s', (moment, end) => {
  expect(endOfDay(new Date(moment))).toEqual(new Date(end))
})

const edition = {
  moment: new Date('2026-03-01T08:00:00Z'),
  until: new Date('2026-03-01T09:00:00Z'),
}

test.each([
  ['before it is due', '2026-03-01T08:59:59.999Z', undefined],
  ['at its minute', '2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z'],
  ['some moments late', '2026-03-01T09:00:00.800Z', '2026-03-01T09:00:00Z'],
  ['after the machine slept for a night', '2026-03-02T07:00:00Z', '2026-03-02T07:00:00Z'],
  ['when the clock is put back by a second', '2026-03-01T07:59:59Z', undefined],
  [
    'when the clock was a day ahead and is put right',
    '2026-02-28T08:30:00Z',
    '2026-02-28T08:30:00Z',
  ],
])('the next edition %s', (_, now, moment) => {
  expect(nextMoment(edition, new Date(now))).toEqual(moment && new Date(moment))
})
