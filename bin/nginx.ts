import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { canInstallPackages, installPackages } from './debian.ts'
import { isAnswering } from './ports.ts'

const TEMPLATE = 'deploy/nginx/masthead.conf.template'

export type Nginx = { stop: () => Promise<void> }

/**
 * Starts nginx in front of servers on these ports of this machine, by the very file that production uses; it is
 * installed first where that can be done without asking. Undefined where there is none.
 *
 * @param folder where it keeps everything, its cache and its logs too
 * @param more lines for its `server { … }`, which only a measurement needs
 * @throws Error with what it printed, when it does not start
 */
export async function startNginx(
  folder: string,
  port: number,
  servers: readonly number[],
  more = '',
): Promise<Nginx | undefined> {
  if (!hasNginx()) return undefined
  const file = writeConfiguration(folder, port, servers, more)
  const checked = spawnSync('nginx', ['-t', '-q', '-c', file], { encoding: 'utf8' })
  if (checked.status !== 0) throw new Error(`nginx does not start:\n${checked.stderr}`)
  const nginx = spawn('nginx', ['-c', file], { stdio: ['ignore', 'ignore', 'inherit'] })
  process.once('exit', () => nginx.kill())
  while (!(await isAnswering(port)) && nginx.exitCode === null) await wait(20)
  return {
    stop: async () => {
      if (nginx.exitCode !== null) return
      const ended = once(nginx, 'exit')
      nginx.kill('SIGTERM')
      await ended
    },
  }
}

/** The file of production, and around it what a distribution’s own nginx.conf would say. */
function writeConfiguration(
  folder: string,
  port: number,
  servers: readonly number[],
  more: string,
): string {
  const site = join(folder, 'site')
  mkdirSync(join(site, '_next'), { recursive: true })
  copyFileSync('deploy/nginx/unavailable.html', join(site, 'unavailable.html'))
  symlinkSync(resolve('.next/static'), join(site, '_next/static'))
  const values: Record<string, string> = {
    MASTHEAD_LISTEN: `127.0.0.1:${port}`,
    MASTHEAD_SERVERS: servers.map((one) => `server 127.0.0.1:${one} max_fails=0;`).join(' '),
    MASTHEAD_CACHE: join(folder, 'nginx-cache'),
    MASTHEAD_SITE: site,
    MASTHEAD_LOG: join(folder, 'nginx-requests.log'),
    MASTHEAD_PROXIES: more,
  }
  const filled = readFileSync(TEMPLATE, 'utf8')
    .replaceAll(/^#.*$/gm, '')
    .replaceAll(/\$\{(MASTHEAD_\w+)\}/g, (_, name: string) => values[name] ?? '')
  writeFileSync(join(folder, 'masthead.conf'), filled)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const main = `daemon off;
${process.getuid?.() === 0 ? 'user www-data;\n' : ''}worker_processes auto;
worker_rlimit_nofile 8192;
pcre_jit on;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'nginx-errors.log')} warn;
events { worker_connections 2048; }
http {
  ${temporary.map((of) => `${of}_temp_path ${join(folder, `nginx-${of}`)};`).join('\n  ')}
  default_type application/octet-stream;
  include ${join(folder, 'masthead.conf')};
}
`
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, main)
  return file
}

function hasNginx(): boolean {
  return isThere() || (canInstallPackages() && installPackages('nginx') && isThere())
}

function isThere(): boolean {
  return spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0
}
