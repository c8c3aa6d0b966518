import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './figures.ts'
import { NEXT, nextEnv } from './next-command.ts'
import { writeNewsroom } from './write-newsroom.ts'

const RUNS = 3
/** What one build differs from the next by chance on a busy machine. Content must not cost more than that. */
const BY_CHANCE = 1.25

/**
 * How many times as long a build takes with the newsroom in the folder `many` as with that in `few`: medians of
 * some builds of each, by turns.
 */
export function buildRatio({ few, many }: { few: string; many: string }): number {
  build(few) // fills the compiler's cache, which the others then share
  const seconds: Record<'few' | 'many', number[]> = { few: [], many: [] }
  for (let round = 0; round < RUNS; round += 1) {
    seconds.few.push(build(few))
    seconds.many.push(build(many))
  }
  const [short, long] = [median(seconds.few), median(seconds.many)]
  print(
    `Builds, median of ${RUNS}: ${short.toFixed(1)} s with few stories, ${long.toFixed(1)} s with many`,
  )
  return long / short
}

function build(newsroom: string): number {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, 'build'], {
    env: nextEnv({ CONTENT_DIR: newsroom }),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`)
  return (performance.now() - start) / 1000
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  const many = Number(process.argv[2] ?? 2_000)
  const ratio = buildRatio({
    few: writeNewsroom(20, join(folder, 'few')),
    many: writeNewsroom(many, join(folder, 'many')),
  })
  rmSync(folder, { recursive: true })
  print(`${ratio.toFixed(2)} times as long with ${many} stories as with 20`)
  process.exitCode = ratio <= BY_CHANCE ? 0 : 1
}
