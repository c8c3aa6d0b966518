import { expect, test } from 'vitest'
import { dueIfDoneBy, isDue } from './chores'

const noon = new Date('2026-03-01T12:00:00Z')
const hoursAgo = (count: number) => new Date(noon.getTime() - count * 3_600_000)

test.each([
  ['digest', undefined, true],
  ['digest', hoursAgo(0), false],
  ['digest', hoursAgo(3.99), false],
  ['digest', hoursAgo(4), true],
  ['digest', hoursAgo(400), true],
  ['forgetting', undefined, true],
  ['forgetting', hoursAgo(0.99), false],
  ['forgetting', hoursAgo(1), true],
  // A clock that was wrong for a while.
  ['forgetting', hoursAgo(-1), false],
] as const)('%s, last done at %s, is due at noon: %s', (chore, doneAt, due) => {
  expect(isDue(chore, doneAt, noon)).toBe(due)
  if (doneAt) expect(doneAt <= dueIfDoneBy(chore, noon)).toBe(due)
})
