import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NEXT, nextEnv } from './next-command.ts'

const FEW = 20
const MANY = 2_000
const RUNS = 3
/** What one build differs from the next by chance on a busy machine. Content must not cost more than that. */
const BY_CHANCE = 1.25

const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
for (const count of [FEW, MANY])
  run([
    '--conditions=react-server',
    '--import',
    'tsx',
    'bin/generate-articles.ts',
    String(count),
    newsroom(count),
  ])

build(FEW) // fills the compiler's cache, which the others then share
const seconds = new Map<number, number[]>([
  [FEW, []],
  [MANY, []],
])
for (let round = 1; round <= RUNS; round++)
  for (const [count, taken] of seconds) {
    taken.push(build(count))
    print(`${String(count).padStart(5)} articles, run ${round}: ${taken.at(-1)?.toFixed(1)} s`)
  }
rmSync(folder, { recursive: true })

const ratio = median(MANY) / median(FEW)
print(
  `\nMedians: ${median(FEW).toFixed(1)} s with ${FEW} articles, ${median(MANY).toFixed(1)} s with ${MANY}: ${ratio.toFixed(2)} times as long.`,
)
process.exitCode = ratio <= BY_CHANCE ? 0 : 1

function build(count: number): number {
  const start = performance.now()
  run([NEXT, 'build'], { CONTENT_DIR: newsroom(count) })
  return (performance.now() - start) / 1000
}

function newsroom(count: number) {
  return join(folder, String(count))
}

function median(count: number) {
  const taken = [...(seconds.get(count) ?? [])].sort((a, b) => a - b)
  return taken[Math.floor(taken.length / 2)] ?? Number.NaN
}

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: nextEnv(env),
    encoding: 'utf8',
  })
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  rmSync(folder, { recursive: true })
  process.exit(1)
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}
