import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SERVE, serveEnv } from './serve-command.ts'

const READY_WITHIN_MS = 60_000

/** One of several servers of the same publication. It keeps its port for as long as the others know it by that. */
export type Instance = {
  url: string
  port: number
  /** Where Prometheus finds its metrics. */
  metrics: string
  pid: () => number | undefined
  /** Starts it (again), and waits until it answers readers. */
  start: () => Promise<void>
  /** Ends it by a signal, and waits until it is gone. */
  kill: (signal: NodeJS.Signals) => Promise<void>
}

/**
 * A server on this port, not started yet.
 *
 * @param folder where it writes its log, `server-<port>.log`, and keeps its data
 */
export function instanceOn(
  port: number,
  metricsPort: number,
  folder: string,
  env: Record<string, string>,
): Instance {
  let running: ChildProcess | undefined
  const data = join(folder, `data-${port}`)
  const kill = async (signal: NodeJS.Signals) => {
    const server = running
    running = undefined
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  process.once('exit', () => running?.kill('SIGKILL'))
  const start = async () => {
    if (running) return
    mkdirSync(data, { recursive: true })
    const log = createWriteStream(join(folder, `server-${port}.log`), { flags: 'a' })
    const server = spawn(process.execPath, [...SERVE, '--port', String(port)], {
      env: serveEnv({ DATA_DIR: data, METRICS_PORT: String(metricsPort), ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    server.stdout?.pipe(log, { end: false })
    server.stderr?.pipe(log, { end: false })
    running = server
    await untilReady(port, server)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    metrics: `http://127.0.0.1:${metricsPort}/metrics`,
    pid: () => running?.pid,
    start,
    kill,
  }
}

/** @throws when it ended, or did not answer within a minute; its log says why */
async function untilReady(port: number, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready?for=readers`).catch(
      () => undefined,
    )
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error(`The server on port ${port} does not answer; server-${port}.log says why.`)
}
