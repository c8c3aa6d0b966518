import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLargeDiscussion, measureLargeDiscussion } from './bench-large-discussion.ts'
import { CommentPoster } from './comment-poster.ts'
import { startPostgres } from './postgres.ts'
import { type Server, serve } from './production-server.ts'

const CLIENTS = 4
const SECONDS = 10
const VISIBLE_TIMES = 40
const story = '/world/maduro-asks-russia-for-aid'
const settings = {
  SECRET: 'a secret for nothing but this benchmark, and long',
  TRUSTED_PROXIES: '127.0.0.1,::1',
  SITE_URL: 'http://localhost',
}

/** Posts as browsers without scripts do, over HTTP, to the production server: `npm run bench:comments`. */
const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'))
process.stdout.write('Embedded database\n')
await withServer({ DATA_DIR: folder }, measure)
const postgres = await startPostgres()
if (postgres) {
  process.stdout.write('\nPostgreSQL\n')
  await withServer({ DATA_DIR: folder, DATABASE_URL: postgres.url }, measure)
  postgres.stop()
} else process.stdout.write('\nThere is no PostgreSQL here.\n')
process.stdout.write(`\nA story with ${isLargeDiscussion} comments\n`)
await measureLargeDiscussion(settings)
await rm(folder, { recursive: true, force: true })

async function withServer(
  env: Record<string, string>,
  run: (server: Server) => Promise<void>,
): Promise<void> {
  const server = await serve({ ...settings, ...env })
  await run(server)
  await server.stop()
}

async function measure({ url }: Server): Promise<void> {
  const poster = await CommentPoster.at(url + story)
  for (let warm = 0; warm < 100; warm++) await poster.post()
  const times = await visibleTimes(poster, url)
  const median = times.sort((a, b) => a - b)[VISIBLE_TIMES / 2] ?? 0
  print(`from posting to visible, median of ${VISIBLE_TIMES}`, `${median.toFixed(1)} ms`)
  const { stored, errors, seconds } = await flood(poster)
  print(
    `stored by ${CLIENTS} clients`,
    `${Math.round(stored / seconds)} a second, ${errors} errors`,
  )
}

/** A post, and then a fresh request that has it: the featured and oldest come first, so each looks at its own page. */
async function visibleTimes(poster: CommentPoster, origin: string): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < VISIBLE_TIMES; turn++) {
    const begun = performance.now()
    const { id, text } = await poster.post()
    const page = await fetch(`${origin}${story}/comments/newest`).then((answer) => answer.text())
    times.push(performance.now() - begun)
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

function print(what: string, figure: string) {
  process.stdout.write(`  ${what}: ${figure}\n`)
}
