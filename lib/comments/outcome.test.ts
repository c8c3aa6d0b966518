import { expect, test } from 'vitest'
import type { PostState } from './form-state'
import { outcomeOf } from './outcome'
import { words } from './words'

const values = { text: '', name: '', email: '', wantsReplies: false }
const refused = { state: 'refused' as const, values, problems: {}, words: '' }
const stored = { id: 1, changeableUntil: '2026-03-01T08:00:00Z', words: '' }

const cases: [string, PostState][] = [
  ['published', { state: 'published', ...stored }],
  ['held', { state: 'held', ...stored }],
  ['asked', { state: 'asked', values, spans: [], words: '' }],
  ['refused', refused],
  ['too-many', { ...refused, retryAfter: 3 }],
  ['not-stored', { ...refused, words: words.noStore }],
]

test.each(cases)('a comment counts as %s', (outcome, state) => {
  expect(outcomeOf(state)).toBe(outcome)
})
