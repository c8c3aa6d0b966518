import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { canInstallPackages, installPackages } from './debian.ts'
import { freePort } from './ports.ts'

/** A PostgreSQL of its own in a temporary folder. */
export type Postgres = {
  url: string
  /** Stops it as a crash would; what it holds stays. */
  pause: () => void
  resume: () => void
  /** Stops it, and deletes what it holds unless that was to be kept. */
  stop: () => void
}

/**
 * Starts a PostgreSQL on a free port, in a folder that goes away with it; it is installed first where that can be
 * done without asking. Undefined where there is none. PostgreSQL refuses to run as root: there it runs as the
 * user whom its package brings.
 *
 * @param keptIn a folder in which its own stays, and is found again the next time
 * @throws Error with what it printed, when it does not start
 */
export async function startPostgres(keptIn?: string): Promise<Postgres | undefined> {
  const programs = requirePostgres()
  if (!programs) return undefined
  const folder = keptIn
    ? join(keptIn, 'postgres')
    : mkdtempSync(join(tmpdir(), 'masthead-postgres-'))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const owner = userInfo().uid === 0 ? 'postgres' : undefined
  if (owner) chownSync(folder, idOf(owner, '-u'), idOf(owner, '-g'))
  const data = join(folder, 'data')
  const port = await freePort()
  const first = ['-D', data, '-U', 'masthead', '-A', 'trust', '-E', 'UTF8']
  if (!existsSync(data)) run(owner, join(programs, 'initdb'), first)
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  const log = join(folder, 'log')
  const control = (...args: string[]) => run(owner, join(programs, 'pg_ctl'), ['-D', data, ...args])
  let running = false
  const resume = () => {
    control('-l', log, '-o', options, '-w', 'start')
    running = true
  }
  const pause = () => {
    if (running) control('-m', 'immediate', 'stop')
    running = false
  }
  const stop = () => {
    process.off('exit', stop)
    pause()
    if (!keptIn) rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stop)
  resume()
  return { url: `postgres://masthead@127.0.0.1:${port}/postgres`, pause, resume, stop }
}

/** The folder of the machine's PostgreSQL, installed first where that can be done without asking. */
export function requirePostgres(): string | undefined {
  return findPostgres() ?? installFromDebian()
}

/** The folder of the newest server programs; distributions do not put them on the path. */
function findPostgres(): string | undefined {
  const versions = '/usr/lib/postgresql'
  const debian = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : []
  const onPath = (process.env.PATH ?? '').split(':')
  return [...debian, ...onPath].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')),
  )
}

function installFromDebian(): string | undefined {
  if (!canInstallPackages()) return undefined
  process.stdout.write('No PostgreSQL found: installing Debian’s postgresql …\n')
  return installPackages('postgresql') ? findPostgres() : undefined
}

function run(owner: string | undefined, program: string, args: string[]): void {
  const [command, ...rest] = owner
    ? ['runuser', '-u', owner, '--', program, ...args]
    : [program, ...args]
  const { status, stdout, stderr } = spawnSync(command ?? program, rest, {
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stdout}${stderr}`)
}

function idOf(user: string, kind: '-u' | '-g'): number {
  return Number(spawnSync('id', [kind, user], { encoding: 'utf8' }).stdout)
}
