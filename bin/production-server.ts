import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildIfNeeded } from './build-if-needed.ts'
import { freePort, isAnswering } from './ports.ts'
import { SERVE, STOP_WITHIN_MS, serveEnv } from './serve-command.ts'

const READY_WITHIN_MS = 60_000

export type Server = {
  url: string
  pid: number | undefined
  /** The last of what it wrote on its console. */
  printed: () => string
  stop: () => Promise<void>
  /** Ends with the code that it ended with, however that came. */
  ended: Promise<number | null>
}

/**
 * The publication in production mode, as readers get it: built if the build is missing or old, served on a free
 * port, answering by the time this resolves. `env` is added to the environment of this process; without a DATA_DIR
 * there, what the server keeps is gone when it stops.
 *
 * @throws Error with what the server printed, when it ended or did not answer within a minute.
 */
export async function serve(env: Record<string, string> = {}): Promise<Server> {
  if (buildIfNeeded() === 'failed') throw new Error('The build failed; the reason is above.')
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'masthead-data-'))
  const server = spawn(process.execPath, [...SERVE, '--port', String(port)], {
    env: serveEnv({ DATA_DIR: folder, LOG_FORMAT: 'text', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithUs = () => server.kill()
  process.once('exit', endWithUs)
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  server.once('exit', () => process.off('exit', endWithUs))
  const printed = collect(server)
  if (!(await untilAnswering(port, server))) {
    await stop(server)
    throw new Error(`The server did not answer on port ${port}. It printed:\n${printed()}`)
  }
  const stopAndForget = async () => {
    await stop(server)
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://localhost:${port}`
  // A connection is taken before the newsroom is read; who writes into it from now on finds it open.
  await fetch(`${url}/robots.txt`)
  return { url, pid: server.pid, printed, stop: stopAndForget, ended }
}

async function untilAnswering(port: number, server: ChildProcess) {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && server.exitCode === null) {
    if (await isAnswering(port)) return true
    await wait(100)
  }
  return false
}

async function stop(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS).unref()
  await ended
}

function collect(server: ChildProcess) {
  let text = ''
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-20_000)
    })
  return () => text
}
