import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireBrowser } from './browser.ts'
import { buildIfNeeded } from './build-if-needed.ts'
import { requireJava } from './java.ts'
import { NEXT } from './next-command.ts'
import { requirePostgres } from './postgres.ts'
import { NONE, playwrightTally, type Tally, vitestTally } from './test-tally.ts'
import { requireXmllint } from './xmllint.ts'

/** One part of `npm test`. It succeeds or fails as a whole; one made of tests can also count them afterwards. */
export type Step = {
  name: string
  run: () => boolean
  count?: () => Tally
  /** Without that one there is nothing to test: it is not tried, and the other's failure counts for both. */
  needs?: string
}

const STEP_WITHIN_MS = 25 * 60_000
const reports = mkdtempSync(join(tmpdir(), 'masthead-test-'))
process.once('exit', () => rmSync(reports, { recursive: true }))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')

/** In the order of what is cheapest to be told. */
export const steps: Step[] = [
  { name: 'tools', run: haveTools },
  // The types of the routes come first: `tsc` alone would not know them on a fresh clone.
  {
    name: 'types',
    run: () => node(NEXT, 'typegen') && node('node_modules/typescript/bin/tsc', '--noEmit'),
  },
  {
    name: 'lint',
    run: () => node('node_modules/@biomejs/biome/bin/biome', 'ci', ...plain('--colors=off')),
  },
  {
    name: 'unit',
    run: () =>
      node('node_modules/vitest/vitest.mjs', 'run', ...vitestReporters, ...plain('--no-color')),
    count: () => counted(unitReport, vitestTally),
  },
  {
    name: 'content',
    run: () => node('--conditions=react-server', '--import', 'tsx', 'bin/check.ts'),
  },
  { name: 'build', run: () => buildIfNeeded() !== 'failed' },
  {
    name: 'browser',
    needs: 'build',
    run: () => node('node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'),
    count: () => counted(browserReport, playwrightTally),
  },
]

const vitestReporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]

function haveTools() {
  process.stdout.write(`Browser: ${requireBrowser().path}\n`)
  process.stdout.write(`Java: ${requireJava() ?? 'none, so the HTML checker is skipped'}\n`)
  process.stdout.write(
    `PostgreSQL: ${requirePostgres() ?? 'none, so what runs on it is skipped'}\n`,
  )
  process.stdout.write(`xmllint: ${requireXmllint() ?? 'none, so the check of XML is skipped'}\n`)
  return true
}

/** Colours are for a terminal; a log is read without them. Not every command finds that out by itself. */
function plain<Setting>(setting: Setting): Setting[] {
  return process.stdout.isTTY ? [] : [setting]
}

function node(...args: string[]) {
  const env = {
    ...process.env,
    ...plain({ FORCE_COLOR: '0' })[0],
    NEXT_TELEMETRY_DISABLED: '1',
    PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
  }
  const { status } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: STEP_WITHIN_MS,
  })
  return status === 0
}

/** A runner that broke down leaves no report: nothing was counted, and the step has failed anyway. */
function counted<Report>(file: string, tallyOf: (report: Report) => Tally): Tally {
  return existsSync(file) ? tallyOf(JSON.parse(readFileSync(file, 'utf8')) as Report) : NONE // its own runner's form
}
