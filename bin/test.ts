import { leave } from './leave.ts'
import { type Result, runStep } from './test-run.ts'
import { type Step, steps } from './test-steps.ts'
import { closingLine, sum } from './test-tally.ts'

const MARKS = { passed: '✓', failed: '✗', 'not run': '–' }

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  const names = steps.map((step) => step.name).join(', ')
  leave(`No step is called ${unknown.join(', ')}. The steps: ${names}`)
}

const results: Result[] = []
for (const step of steps.filter(isWanted)) results.push(runStep(step, results))

const total = sum(results.map((result) => result.tally))
process.stdout.write(`\n${results.map(line).join('\n')}\n\n${closingLine(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0

function isWanted({ name }: Step) {
  return wanted.length === 0 || wanted.includes(name)
}

function line({ name, outcome, seconds, tally }: Result) {
  const counted = tally.passed + tally.failed + tally.skipped > 0 ? `  ${closingLine(tally)}` : ''
  return `  ${MARKS[outcome]} ${name.padEnd(8)} ${`${seconds} s`.padStart(6)}${counted}`
}
