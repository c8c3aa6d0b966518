import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext } from '@playwright/test'
import { freePort, isAnswering } from '@/bin/ports'
import { type Server, serve } from '@/bin/production-server'
import { test as reader } from './test'

/** A content folder of a test's own, beside the sample that other tests read, and servers on it. */
export type Newsroom = {
  folder: string
  read: (file: string) => Promise<string>
  write: (file: string, text: string) => Promise<void>
  remove: (file: string) => Promise<void>
  /** The production server on this folder; gives its address. `env` says what is different about it. */
  serve: (env?: Record<string, string>) => Promise<string>
  /** Stops the servers that run; the next one can have their data. */
  stop: () => Promise<void>
  /** Kills the newest server where it stands. */
  kill: () => Promise<void>
  /** The last of what these servers wrote on their consoles. */
  printed: () => string
  /** `npm run dev` on this folder; gives its address. */
  develop: () => Promise<string>
}

/** Tests that own a newsroom; its folder and its servers are gone after the test, however that ends. */
export const test = reader.extend<{
  /** A copy of the sample publication. */
  newsroom: Newsroom
  /** A folder in which nobody has written yet. */
  emptyNewsroom: Newsroom
}>({
  newsroom: async ({ context }, use) => withNewsroom('content', context, use),
  emptyNewsroom: async ({ context }, use) => withNewsroom(undefined, context, use),
})

async function withNewsroom(
  sample: string | undefined,
  context: BrowserContext,
  use: (newsroom: Newsroom) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-newsroom-'))
  if (sample) await cp(sample, folder, { recursive: true })
  const stops: (() => Promise<void>)[] = []
  const servers: Server[] = []
  await use({
    folder,
    read: (file) => readFile(join(folder, file), 'utf8'),
    write: async (file, text) => {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    },
    remove: (file) => rm(join(folder, file), { recursive: true }),
    serve: async (env) => {
      const server = await serve({
        CONTENT_DIR: folder,
        SITE_URL: 'https://paper.example',
        ...env,
      })
      stops.push(server.stop)
      servers.push(server)
      return server.url
    },
    stop: async () => {
      for (const stop of stops.splice(0)) await stop()
    },
    kill: async () => {
      const newest = servers.at(-1)
      if (newest?.pid) process.kill(newest.pid, 'SIGKILL')
      await newest?.ended
    },
    printed: () => servers.map(({ printed }) => printed()).join('\n'),
    develop: async () => {
      const { url, stop } = await develop(folder)
      stops.push(stop)
      return url
    },
  })
  // A page that still loads something would complain of a server that goes away.
  for (const page of context.pages()) await page.close()
  for (const stop of stops) await stop()
  await rm(folder, { recursive: true })
}

/** The author's command, in a process group of its own, since npm and the framework start more. */
async function develop(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const data = await mkdtemp(join(tmpdir(), 'masthead-data-'))
  const server = spawn('npm', ['run', 'dev', '--', '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'development', CONTENT_DIR: folder, DATA_DIR: data },
    stdio: 'ignore',
    detached: true,
  })
  const stop = async () => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid)
    while (await isAnswering(port)) await wait(100)
    await rm(data, { recursive: true, force: true })
  }
  while (!(await isAnswering(port)) && server.exitCode === null) await wait(100)
  return { url: `http://localhost:${port}`, stop }
}

/** A story without a fault; `fields` are lines of front matter. */
export function aStory(headline: string, fields: string[] = [], body = 'Words.'): string {
  return [
    '---',
    `headline: ${headline}`,
    'standfirst: It has all that a story needs, and nothing that anybody would like to read.',
    'authors: [james-carter]',
    ...(fields.some((field) => field.startsWith('published:'))
      ? []
      : ['published: 2026-03-01T08:00:00+00:00']),
    'tags: [trade]',
    'kind: news',
    ...fields,
    '---',
    '',
    body,
    '',
  ].join('\n')
}
