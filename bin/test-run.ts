import type { Step } from './test-steps.ts'
import { NONE, stepTally, type Tally } from './test-tally.ts'

export type Result = {
  name: string
  outcome: 'passed' | 'failed' | 'not run'
  seconds: number
  tally: Tally
}

/** Runs one step to its end, prints as it goes. Nothing a step does or throws keeps the next one from running. */
export function runStep(step: Step, before: readonly Result[]): Result {
  process.stdout.write(`\n── ${step.name} ──\n`)
  const broken = before.find(({ name, outcome }) => name === step.needs && outcome !== 'passed')
  if (broken) {
    process.stdout.write(`Not run: it needs “${broken.name}”, which failed.\n`)
    return { name: step.name, outcome: 'not run', seconds: 0, tally: NONE }
  }
  const start = performance.now()
  const succeeded = attempt(step.run)
  const seconds = Math.round((performance.now() - start) / 1000)
  const tally = stepTally(succeeded, step.count?.())
  return { name: step.name, outcome: tally.failed === 0 ? 'passed' : 'failed', seconds, tally }
}

function attempt(run: () => boolean) {
  try {
    return run()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return false
  }
}
