import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { canInstallPackages, installPackages } from './debian.ts'
import { freePort, isAnswering } from './ports.ts'

/** A Redis of its own. It keeps nothing on disk: what it loses is drawn anew. */
export type Redis = {
  url: string
  /** Ends it as a crash would, with all that it holds. */
  pause: () => Promise<void>
  resume: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts a Redis on a free port of this machine; it is installed first where that can be done without asking.
 * Undefined where there is none.
 */
export async function startRedis(): Promise<Redis | undefined> {
  if (!hasRedis()) return undefined
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  let server: ChildProcess | undefined
  const resume = async () => {
    server = spawn('redis-server', args, { stdio: 'ignore' })
    while (!(await isAnswering(port)) && server.exitCode === null) await wait(20)
  }
  const pause = async () => {
    const running = server
    server = undefined
    if (!running || running.exitCode !== null) return
    const ended = once(running, 'exit')
    running.kill('SIGKILL')
    await ended
  }
  process.once('exit', () => server?.kill('SIGKILL'))
  await resume()
  return { url: `redis://127.0.0.1:${port}`, pause, resume, stop: pause }
}

function hasRedis(): boolean {
  return isThere() || (canInstallPackages() && installPackages('redis-server') && isThere())
}

function isThere(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0
}
