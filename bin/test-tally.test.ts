import { expect, test } from 'vitest'
import { closingLine, playwrightTally, stepTally, sum, vitestTally } from './test-tally.ts'

test('the run closes with one line that adds up unit and browser tests', () => {
  const unit = vitestTally({
    numPassedTests: 40,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
  })
  const browser = playwrightTally({ stats: { expected: 12, unexpected: 2, flaky: 0, skipped: 0 } })
  expect(closingLine(sum([unit, browser]))).toBe('52 passed, 3 failed')
})

test('what was skipped is said, and only then', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped')
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
})

test('a failed step counts as one failure even if it has no tests', () => {
  expect(stepTally(false).failed).toBe(1)
  expect(stepTally(true).failed).toBe(0)
})

test('a runner that fails without a failing test counts as one failure', () => {
  expect(stepTally(false, { passed: 9, failed: 0, skipped: 0 })).toEqual({
    passed: 9,
    failed: 1,
    skipped: 0,
  })
  expect(stepTally(false, { passed: 9, failed: 4, skipped: 0 }).failed).toBe(4)
})

test('a test that passed only at the second try has failed', () => {
  expect(
    playwrightTally({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 } }).failed,
  ).toBe(1)
})
