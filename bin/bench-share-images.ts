import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cardVersion } from '@/lib/share-image/address'
import type { Card } from '@/lib/share-image/card'
import { drawImage } from '@/lib/share-image/draw-image.server'
import { keepImages } from '@/lib/share-image/kept-images.server'
import { dice, sentence } from './generated-prose.ts'
import { hardHeadlines } from './share-image-headlines.ts'

/**
 * Measures how long a share image takes to draw and to read again, and what memory a thousand of them leave
 * behind. Every tenth headline is in another script, so that all fonts are open. Its memory is counted after
 * a garbage collection: the command asks for `--expose-gc`.
 *
 *     npm run bench:share-images
 */
const limits = { draw: 60, memory: 5, growth: 60, largest: 300 }
const warmUp = 200
const many = 1_000

const sections = ['world', 'business', 'climate', 'science', 'technology', 'culture', 'handbook']
const foreign = hardHeadlines.flatMap(({ language, headlines }) =>
  headlines.map((headline) => ({ language, headline })),
)
const folder = await mkdtemp(join(tmpdir(), 'masthead-share-images-'))
const megabyte = 1024 * 1024
const kept = keepImages({
  folder,
  memoryBytes: 32 * megabyte,
  diskBytes: 512 * megabyte,
  atOnce: 2,
})

await drawMany(0, warmUp)
const before = memoryUsed()
const drawn = await drawMany(warmUp, many)
const after = memoryUsed()
const again = await readAgain()
await rm(folder, { recursive: true })

report('warm draw, median', median(drawn.times), limits.draw, 'ms')
report('warm draw, 95th of a hundred', percentile(drawn.times, 0.95), undefined, 'ms')
report('from memory, median', median(again), limits.memory, 'ms')
report(`memory after ${many} more headlines`, (after - before) / megabyte, limits.growth, 'MB')
report('largest PNG', drawn.largest / 1000, limits.largest, 'KB')
console.log(
  `Memory in all: ${(after / megabyte).toFixed(0)} MB, of which up to 32 MB are pictures kept.`,
)

/** Draws the cards of these numbers one after another; times are of drawing alone, in milliseconds. */
async function drawMany(first: number, count: number) {
  const times: number[] = []
  let largest = 0
  for (let number = first; number < first + count; number += 1) {
    const card = cardOf(number)
    await kept.read(keyOf(card), async () => {
      const start = performance.now()
      const image = await drawImage(card, 'card')
      times.push(performance.now() - start)
      largest = Math.max(largest, image.png.length)
      return image
    })
  }
  return { times, largest }
}

async function readAgain(): Promise<number[]> {
  const times: number[] = []
  for (let number = warmUp + many - 100; number < warmUp + many; number += 1) {
    const card = cardOf(number)
    const start = performance.now()
    await kept.read(keyOf(card), () => drawImage(card, 'card'))
    times.push(performance.now() - start)
  }
  return times
}

function keyOf(card: Card): string {
  return `${cardVersion(card)}-card`
}

/** No two numbers have the same headline. */
function cardOf(number: number): Card {
  const random = dice(number)
  const other = foreign[(number / 10) % foreign.length]
  const section = random.one(sections)
  return {
    of: '/',
    publication: 'The Harbour Post',
    language: other?.language ?? 'en-GB',
    overline: section,
    headline: other ? `${other.headline} ${number}` : sentence(random).slice(0, 95),
    authors: ['Nell Ashworth'],
    labels: number % 3 === 0 ? ['Analysis'] : [],
    year: number % 7 === 0 ? 2019 : undefined,
    cover: section,
  }
}

/** Resident memory in bytes, after the garbage is gone. */
function memoryUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss()
}

function median(times: readonly number[]): number {
  return percentile(times, 0.5)
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

function report(what: string, value: number, limit: number | undefined, unit: string): void {
  const verdict = limit === undefined ? '' : ` (at most ${limit} ${unit})`
  console.log(`${what.padEnd(36)} ${value.toFixed(2).padStart(8)} ${unit}${verdict}`)
  if (limit !== undefined && value > limit) process.exitCode = 1
}
