/** How many tests a step ran, by outcome. */
export type Tally = { passed: number; failed: number; skipped: number }

export const NONE: Tally = { passed: 0, failed: 0, skipped: 0 }

/** Vitest's JSON report (`--reporter=json`): only the counts. A file that would not even load has no tests in it. */
export type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

/** Playwright's JSON report (`--reporter=json`): only the counts. */
export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

export function vitestTally(report: VitestReport): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

/** A test that passed only when tried again has failed. */
export function playwrightTally({ stats }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/** A step that failed counts for at least one failure, whether or not it has tests to count. */
export function stepTally(succeeded: boolean, counted: Tally = NONE): Tally {
  return succeeded ? counted : { ...counted, failed: Math.max(counted.failed, 1) }
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  )
}

/** The last line of a run: `31 passed, 0 failed`, and `, 2 skipped` only if there were any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
