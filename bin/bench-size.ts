import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildRatio } from './bench-build.ts'
import { coldStart, rereadEdit, residentMemory } from './bench-size-parts.ts'
import { leave } from './leave.ts'
import { writeNewsroom } from './write-newsroom.ts'

/**
 * Measures what a large newsroom costs: the start, memory after many pages, reading one edited file, and with
 * `--build` how much longer a build takes. Fails where a limit is missed.
 *
 *     npm run bench:size
 *     npm run bench:size -- start memory --folder /var/tmp/newsrooms
 *
 * With a folder the newsrooms, and what was read of them, are still there the next time: making and reading a
 * hundred thousand stories takes minutes.
 */
export const limits = {
  firstPage: { 1000: 2, 100000: 8 },
  megabytes: 900,
  rereadMilliseconds: 200,
  buildRatio: 1.1,
} as const

const sizes = [1_000, 100_000] as const
const pages = 5_000
const known = ['start', 'memory', 'edit', 'build'] as const
type Part = (typeof known)[number]

/** All parts that are asked for, one after another; whether every limit is kept. */
export async function benchSize(wanted: readonly string[], folder?: string): Promise<boolean> {
  const place = folder ?? mkdtempSync(path.join(tmpdir(), 'masthead-size-'))
  mkdirSync(place, { recursive: true })
  const newsroom = (count: number) => newsroomIn(path.join(place, `newsroom-${count}`), count)
  const data = (count: number) => path.join(place, `data-${count}`)
  const parts: Record<Part, () => Promise<boolean>> = {
    start: async () => {
      let isFast = true
      for (const count of sizes) {
        const { first, seconds } = await coldStart(newsroom(count), data(count))
        if (first) console.log(`${count} stories, the very first start: page after ${first} s`)
        console.log(`${count} stories, cold start: page after ${seconds} s`)
        isFast &&= seconds <= limits.firstPage[count]
      }
      return isFast
    },
    memory: async () => {
      const megabytes = await residentMemory(newsroom(100_000), data(100_000), pages)
      console.log(`100000 stories, after ${pages} different pages: ${megabytes} MB resident`)
      return megabytes <= limits.megabytes
    },
    edit: async () => {
      const { body, heading } = await rereadEdit(newsroom(100_000), data(100_000))
      console.log(
        `100000 stories, one edit read and swapped: text ${body} ms, heading ${heading} ms`,
      )
      return Math.max(body, heading) <= limits.rereadMilliseconds
    },
    build: async () => {
      const ratio = buildRatio({ few: newsroom(20), many: newsroom(100_000) })
      console.log(`A build with 100000 stories against 20: ${ratio.toFixed(2)} times as long`)
      return ratio <= limits.buildRatio
    },
  }
  let isWithin = true
  for (const part of known) {
    if (wanted.length > 0 && !wanted.includes(part)) continue
    if (!(await parts[part]())) {
      isWithin = false
      console.log('  which is over the limit')
    }
  }
  if (!folder) rmSync(place, { recursive: true })
  return isWithin
}

/** Made unless it is there, and never there in part. */
function newsroomIn(folder: string, count: number): string {
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  renameSync(writeNewsroom(count, unfinished), folder)
  return folder
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { folder: { type: 'string' } },
    allowPositionals: true,
  })
  for (const name of positionals) {
    if (!known.some((part) => part === name)) leave(`There is no ${name}: ${known.join(', ')}.`)
  }
  if (!(await benchSize(positionals, values.folder))) process.exitCode = 1
}
