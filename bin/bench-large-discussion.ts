import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CommentPoster } from './comment-poster.ts'
import { serve } from './production-server.ts'

export const isLargeDiscussion = 5_000
const TIMES = 15
const slug = 'maduro-asks-russia-for-aid'

/** How long the page of a story takes to be drawn anew when much was said below it, and how large it is. */
export async function measureLargeDiscussion(settings: Record<string, string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'))
  fill(folder)
  const server = await serve({ ...settings, DATA_DIR: folder })
  const page = `${server.url}/world/${slug}`
  const first = await fetch(page).then((answer) => answer.text())
  const poster = await CommentPoster.at(page)
  const times: number[] = []
  for (let turn = 0; turn < TIMES; turn++) {
    await poster.post()
    const begun = performance.now()
    await fetch(page).then((answer) => answer.text())
    times.push(performance.now() - begun)
  }
  const median = times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
  const size = gzipSync(first).byteLength / 1024
  process.stdout.write(`  drawn anew, median of ${TIMES}: ${median.toFixed(1)} ms\n`)
  process.stdout.write(`  the page, gzip: ${size.toFixed(1)} KB\n`)
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

/** In a process of its own, since the directory of the database can be open in one only. */
function fill(folder: string): void {
  const conditions = ['--conditions=react-server', '--import', 'tsx']
  const { status, stderr } = spawnSync(
    process.execPath,
    [...conditions, 'bin/fill-discussion.ts', folder, slug, String(isLargeDiscussion)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
}
