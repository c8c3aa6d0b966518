import { expect, test } from 'vitest'
import { judgeCall, type Seen } from './replays'

const now = Date.parse('2026-03-01T08:00:00Z')
const minutes = (count: number) => new Date(now + count * 60_000)

test.each([
  [0, 'obeyed'],
  [-4.9, 'obeyed'],
  [4.9, 'obeyed'],
  [-5.1, 'old'],
  [5.1, 'old'],
])('a call of our own that was made %f minutes from now is %s', (offset, judged) => {
  expect(judgeCall({ digest: 'a', madeAt: minutes(offset) }, new Map(), now)).toBe(judged)
})

test('a call of our own is obeyed once, for as long as it could be repeated', () => {
  const seen: Seen = new Map()
  const call = { digest: 'a', madeAt: minutes(4) }
  expect(judgeCall(call, seen, now)).toBe('obeyed')
  expect(judgeCall(call, seen, now)).toBe('repeated')
  expect(judgeCall(call, seen, minutes(8.9).getTime())).toBe('repeated')
  expect(judgeCall(call, seen, minutes(9.1).getTime())).toBe('old')
  expect(judgeCall({ ...call, digest: 'b' }, seen, now)).toBe('obeyed')
})

test('a push that is sent again is looked into again, but not at once', () => {
  const seen: Seen = new Map()
  expect(judgeCall({ digest: 'a' }, seen, now)).toBe('obeyed')
  expect(judgeCall({ digest: 'a' }, seen, now + 9_000)).toBe('soon')
  expect(judgeCall({ digest: 'a' }, seen, now + 10_000)).toBe('obeyed')
})

test('what can no longer be repeated is forgotten', () => {
  const seen: Seen = new Map()
  for (let n = 0; n < 100; n += 1) judgeCall({ digest: String(n) }, seen, now)
  judgeCall({ digest: 'later' }, seen, minutes(1).getTime())
  expect([...seen.keys()]).toEqual(['later'])
})
