import { spawnSync } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { median } from './figures.ts'
import { storyFile } from './generated-newsroom.ts'
import { type Server, serve } from './production-server.ts'

const TIMES = 21
const SECRET = 'a secret for nothing but this benchmark'

/** In milliseconds, each the time of one edit; in the order in which they were made. */
export type PublishTimes = { saved: number[]; called: number[] }

/**
 * How long it takes from an edit until the new text is in the page that a reader gets, for a newsroom in `folder` that
 * was made by `npm run generate`: from when the file is saved, with the watcher; and from when the signed call is made,
 * without it. The story is left as it was.
 *
 * @param kept a DATA_DIR that has what was read of it before; a large newsroom cannot be opened in time without
 */
export async function measurePublishing(folder: string, kept?: string): Promise<PublishTimes> {
  const [file, text] = storyFile(1)
  const full = join(folder, file)
  const path = `/${file.replace(/^articles\/|\.mdx$/g, '')}`
  const data = kept ?? (await mkdtemp(join(tmpdir(), 'masthead-bench-')))
  const env = { CONTENT_DIR: folder, DATA_DIR: data, PUBLISH_SECRET: SECRET }
  try {
    return {
      saved: await withServer({ ...env, WATCH_CONTENT: 'on' }, (server) =>
        measure(server.url + path, full, text, async () => undefined),
      ),
      called: await withServer({ ...env, WATCH_CONTENT: 'off' }, (server) =>
        measure(server.url + path, full, text, () => call(server.url, file)),
      ),
    }
  } finally {
    await writeFile(full, text)
    if (!kept) await rm(data, { recursive: true, force: true })
  }
}

async function withServer<T>(
  env: Record<string, string>,
  run: (server: Server) => Promise<T>,
): Promise<T> {
  const server = await serve(env)
  try {
    return await run(server)
  } finally {
    await server.stop()
  }
}

/** The first rounds warm the server up. */
async function measure(
  page: string,
  file: string,
  text: string,
  publish: () => Promise<void>,
): Promise<number[]> {
  const times: number[] = []
  for (let round = -3; round < TIMES; round += 1) {
    const words = `Round ${round} of ${randomUUID()}.`
    await fetch(page).then((answer) => answer.text())
    await writeFile(file, `${text}\n${words}\n`)
    const begun = performance.now()
    await publish()
    while (!(await fetch(page).then((answer) => answer.text())).includes(words)) {
      if (performance.now() - begun > 30_000) throw new Error(`${words} is not in ${page}.`)
      await wait(2) // a server that is asked without a pause has no time for anything else
    }
    if (round >= 0) times.push(performance.now() - begun)
    await wait(100) // what follows a publish is over by then
  }
  return times
}

/** As a push names its files. */
async function call(server: string, file: string): Promise<void> {
  const body = JSON.stringify({
    timestamp: new Date().toISOString(),
    nonce: randomUUID(),
    files: [file],
  })
  const signature = createHmac('sha256', SECRET).update(body).digest('hex')
  const answer = await fetch(`${server}/api/publish`, {
    method: 'POST',
    headers: { 'X-Hub-Signature-256': `sha256=${signature}` },
    body,
  })
  if (!answer.ok) throw new Error(`The call was answered with ${answer.status}.`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { folder: { type: 'string' }, articles: { type: 'string', default: '1000' } },
  })
  const own = values.folder ? undefined : await mkdtemp(join(tmpdir(), 'masthead-newsroom-'))
  const folder = values.folder ?? String(own)
  if (own) {
    const command = ['-s', 'run', 'generate', '--', values.articles, own]
    spawnSync('npm', command, { stdio: 'inherit' })
  }
  const { saved, called } = await measurePublishing(folder)
  print('edit saved → new text in the page', saved)
  print('signed call made → new text in the page', called)
  if (own) await rm(own, { recursive: true, force: true })
}

function print(what: string, times: readonly number[]): void {
  const worst = Math.max(...times)
  process.stdout.write(
    `${what}: ${median(times).toFixed(0)} ms, at worst ${worst.toFixed(0)} ms, of ${times.length}\n`,
  )
}

if (import.meta.main) await main()
