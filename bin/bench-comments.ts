import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLargeDiscussion, measureLargeDiscussion } from './bench-large-discussion.ts'
import { CommentPoster } from './comment-poster.ts'
import { startPostgres } from './postgres.ts'
import { serve } from './production-server.ts'

const CLIENTS = 4
const SECONDS = 10
const VISIBLE_TIMES = 42
/** Each shows the 20 oldest threads, so what is posted to them by turns is on the page itself for long enough. */
const stories = [
  '/world/maduro-asks-russia-for-aid',
  '/world/russia-and-china-partners-with-limits',
  '/business/assessing-geopolitical-risk',
  '/science/a-clock-for-the-sea',
  '/technology/the-lens-that-saved-the-coast',
  '/handbook/your-first-article',
]
const settings = {
  SECRET: 'a secret for nothing but this benchmark, and long',
  TRUSTED_PROXIES: '127.0.0.1,::1',
  SITE_URL: 'http://localhost',
}

/** Posts as browsers without scripts do, over HTTP, to the production server: `npm run bench:comments`. */
const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'))
process.stdout.write('Embedded database\n')
await measure({ DATA_DIR: folder })
const postgres = await startPostgres()
if (postgres) {
  process.stdout.write('\nPostgreSQL\n')
  await measure({ DATA_DIR: folder, DATABASE_URL: postgres.url })
  postgres.stop()
} else process.stdout.write('\nThere is no PostgreSQL here.\n')
process.stdout.write(`\nA story with ${isLargeDiscussion} comments\n`)
await measureLargeDiscussion(settings)
await rm(folder, { recursive: true, force: true })

async function measure(env: Record<string, string>): Promise<void> {
  const server = await serve({ ...settings, ...env })
  const posters = await Promise.all(stories.map((story) => CommentPoster.at(server.url + story)))
  const visible = await visibleTimes(posters)
  const [poster] = posters
  if (!poster) return
  for (let warm = 0; warm < 100; warm++) await poster.post()
  const { stored, errors, seconds } = await flood(poster)
  await server.stop()
  const reviewed = reviewTimes(env)
  const above = visible.map(({ id, took }) => took - (reviewed.get(id) ?? 0))
  const total = medianOf(visible.map(({ took }) => took))
  print(`from posting to visible, median of ${VISIBLE_TIMES}`, `${total.toFixed(1)} ms`)
  print('the same above the phases of the review', `${medianOf(above).toFixed(1)} ms`)
  print(
    `stored by ${CLIENTS} clients`,
    `${Math.round(stored / seconds)} a second, ${errors} errors`,
  )
}

/** A post, and then a fresh request for the story, by turns; the first round warms the server up. */
async function visibleTimes(
  posters: readonly CommentPoster[],
): Promise<{ id: number; took: number }[]> {
  const times: { id: number; took: number }[] = []
  for (let turn = -posters.length; turn < VISIBLE_TIMES; turn++) {
    const poster = posters.at(turn % posters.length)
    if (!poster) break
    const begun = performance.now()
    const { id, text } = await poster.post()
    const page = await fetch(poster.page).then((answer) => answer.text())
    if (turn >= 0) times.push({ id, took: performance.now() - begun })
    if (!page.includes(text)) throw new Error(`Comment ${id} was posted and is not on the page.`)
  }
  return times
}

async function flood(poster: CommentPoster) {
  const begun = performance.now()
  const until = begun + SECONDS * 1000
  let stored = 0
  let errors = 0
  const client = async () => {
    while (performance.now() < until) {
      const { id } = await poster.post()
      if (id) stored += 1
      else errors += 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return { stored, errors, seconds: (performance.now() - begun) / 1000 }
}

/** Milliseconds that the review of each comment took, by its id. */
function reviewTimes(env: Record<string, string>): Map<number, number> {
  const conditions = ['--conditions=react-server', '--import', 'tsx']
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...conditions, 'bin/review-times.ts'],
    { encoding: 'utf8', env: { ...process.env, ...settings, ...env }, maxBuffer: 64 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(stderr)
  return new Map(JSON.parse(stdout))
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function print(what: string, figure: string) {
  process.stdout.write(`  ${what}: ${figure}\n`)
}
