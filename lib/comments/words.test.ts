import { expect, test } from 'vitest'
import { banWords } from './ban'
import { words } from './words'

test('every sentence is one, and ends like one', () => {
  const all = [...Object.values(words).filter((word) => typeof word === 'string'), words.tooMany(5)]
  for (const sentence of all) expect(sentence).toMatch(/^[A-Z].*[.]$/)
})

test.each([
  [0.2, '1 seconds'],
  [12, '12 seconds'],
  [89, '89 seconds'],
  [90, '2 minutes'],
  [601, '11 minutes'],
])('whoever has to wait %d seconds is told %s', (seconds, told) => {
  expect(words.tooMany(seconds)).toContain(told)
})

const dates = { language: 'en-GB', timeZone: 'Europe/London' }
const until = new Date('2026-07-01T12:00:00Z')

test.each([
  [undefined, '', 'You cannot take part in the discussions any more.'],
  [undefined, 'Enough.', 'You cannot take part in the discussions any more. Enough.'],
  [
    until,
    'Enough.',
    /^You cannot take part in the discussions until 1 July 2026.*13:00.* Enough\.$/,
  ],
])('a ban until %s for %j is told whole', (until, reason, told) => {
  const ban = { kind: 'ban' as const, until, words: reason }
  const said = banWords(ban, dates)
  if (typeof told === 'string') expect(said).toBe(told)
  else expect(said).toMatch(told)
})
