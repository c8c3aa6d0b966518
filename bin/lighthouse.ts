import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { requireBrowser } from './browser.ts'
import { judge, median } from './lighthouse-budget.ts'
import { type Finding, type Request, visit } from './lighthouse-visit.ts'
import { serve } from './production-server.ts'

const SEED = '/world/maduro-asks-russia-for-aid'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    runs: { type: 'string', default: '3' },
    out: { type: 'string', default: '.lighthouse' },
  },
})

const server = values.url ? undefined : await serve()
const base = server?.url ?? values.url ?? ''
const browser = requireBrowser()
mkdirSync(values.out, { recursive: true })

let kept = true
for (const path of positionals.length > 0 ? positionals : [SEED])
  kept = (await measure(path)) && kept
await server?.stop()
process.exitCode = kept ? 0 : 1

/** Prints what the page costs, saves the last run's full report beside, and says whether every budget was kept. */
async function measure(path: string): Promise<boolean> {
  const url = new URL(path, base).href
  await fetch(url) // the first reader of a page waits for it to be rendered; this measures all the others
  const runs: Finding[] = []
  for (let run = 0; run < Number(values.runs); run++) runs.push(await visit(url, browser))

  const judgements = judge(median(runs.map((run) => run.visit)))
  const last = runs.at(-1)
  print(`\n${path} — phone, simulated slow 4G, median of ${runs.length}\n`)
  for (const { name, found, budget, kept } of judgements)
    print(`  ${kept ? '✓' : '✗'} ${name.padEnd(20)} ${found.padStart(9)}   ${budget}`)
  for (const fault of last?.faults ?? []) print(`    ${fault}`)
  printRequests(last?.requests ?? [])

  const report = join(
    values.out,
    `${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'front'}.html`,
  )
  writeFileSync(report, last?.report ?? '')
  const missed = judgements.filter((judgement) => !judgement.kept)
  print(
    missed.length === 0
      ? `  Every budget kept. Full report: ${report}`
      : `  Missed: ${missed.map(({ name }) => name).join(', ')}. Full report: ${report}`,
  )
  return missed.length === 0
}

function printRequests(requests: Request[]) {
  print('')
  for (const { type, status, bytes, url } of requests)
    print(
      `    ${type.padEnd(12)} ${status} ${`${(bytes / 1024).toFixed(1)} KB`.padStart(9)}  ${url}`,
    )
  const scripts = requests.filter(({ type }) => type === 'Script')
  print(
    scripts.length === 0
      ? '    No script was asked for before the reader acts.'
      : `    ${scripts.length} scripts were asked for before the reader acts.`,
  )
  print('')
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}
