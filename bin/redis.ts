import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { canInstallPackages, installPackages } from './debian.ts'
import { freePort, isAnswering } from './ports.ts'

/** A Redis of its own, in memory only: what it holds is gone when it stops, as in a crash. */
export type Redis = {
  url: string
  /** Ends it at once; connections break. */
  kill: () => Promise<void>
  /** Starts it again, empty, on the same port. */
  revive: () => Promise<void>
  /** Lets it hang: connections stay, and nothing is answered. */
  freeze: () => void
  thaw: () => void
  stop: () => Promise<void>
}

/**
 * Starts a Redis on a free port of this machine; it is installed first where that can be done without asking.
 * Undefined where there is none.
 */
export async function startRedis(): Promise<Redis | undefined> {
  const program = requireRedis()
  if (!program) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'masthead-redis-'))
  const port = await freePort()
  let server: ChildProcess | undefined
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  const revive = async () => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
    server = spawn(program, options, { stdio: 'ignore' })
    while (!(await isAnswering(port)) && server.exitCode === null) await wait(20)
    if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}`)
  }
  const endWithUs = () => server?.kill('SIGKILL')
  process.once('exit', endWithUs)
  await revive()
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    revive,
    freeze: () => server?.kill('SIGSTOP'),
    thaw: () => server?.kill('SIGCONT'),
    stop: async () => {
      process.off('exit', endWithUs)
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The machine's redis-server, installed first where that can be done without asking. */
export function requireRedis(): string | undefined {
  return findRedis() ?? installFromDebian()
}

function findRedis(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(':')]
  return folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file))
}

function installFromDebian(): string | undefined {
  if (!canInstallPackages()) return undefined
  process.stdout.write('No Redis found: installing Debian’s redis-server …\n')
  return installPackages('redis-server') ? findRedis() : undefined
}
