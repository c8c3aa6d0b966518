import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildIfNeeded } from './build-if-needed.ts'
import { type Instance, instanceOn } from './instance.ts'
import { startNginx } from './nginx.ts'
import { freePort } from './ports.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { type Redis, startRedis } from './redis.ts'

export type Cluster = {
  /** Where nginx answers. */
  url: string
  /** Where everything of it is, logs included. */
  folder: string
  instances: readonly Instance[]
  postgres: Postgres
  redis: Pick<Redis, 'url'> & { pause: () => Promise<void>; resume: () => Promise<void> }
  stop: () => Promise<void>
}

/** What the instances sign with. Nobody but this machine ever sees what it signs. */
export const clusterSecret = 'a secret of a cluster on this machine alone'

export type ClusterOptions = {
  /** Two, unless it is said otherwise. */
  instances?: number
  /** Where nginx listens; a free port, unless it is said otherwise. */
  port?: number
  /** What is kept there outlives the cluster; without it a folder is made, and goes away with it. */
  folder?: string
  /** Added to the environment of every instance. */
  env?: Record<string, string>
  /** Lines for the `server { … }` of nginx. */
  nginx?: string
}

/**
 * Production on one machine: nginx in front of several instances of the built server, which share a PostgreSQL and a
 * Redis; all of it on loopback, on free ports, in one folder.
 *
 * @throws Error when nginx, PostgreSQL or Redis is not here and cannot be installed, or something does not start
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  if (buildIfNeeded() === 'failed') throw new Error('The build failed; the reason is above.')
  const folder = options.folder
    ? resolve(options.folder)
    : mkdtempSync(join(tmpdir(), 'masthead-cluster-'))
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755) // nginx and PostgreSQL run as users of their own
  const stops: (() => unknown)[] = []
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one()
    if (!options.folder) rmSync(folder, { recursive: true, force: true })
  }
  try {
    const postgres = required(await startPostgres(options.folder && folder), 'PostgreSQL')
    stops.push(postgres.stop)
    const redis = required(await startRedis(), 'Redis')
    stops.push(redis.stop)
    const port = options.port ?? (await freePort())
    const url = `http://127.0.0.1:${port}`
    const shared = {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      SECRET: clusterSecret,
      SITE_URL: url,
      TRUSTED_PROXIES: '127.0.0.1,::1',
      NGINX_REFRESH_URL: url,
      PUBLISH_SECRET: clusterSecret,
      LOG_FORMAT: 'json',
      ...options.env,
    }
    const instances: Instance[] = []
    for (let number = 0; number < (options.instances ?? 2); number++)
      instances.push(instanceOn(await freePort(), await freePort(), folder, shared))
    stops.push(() => Promise.all(instances.map(({ kill }) => kill('SIGTERM'))))
    await Promise.all(instances.map(({ start }) => start()))
    const ports = instances.map((one) => one.port)
    const nginx = required(await startNginx(folder, port, ports, options.nginx), 'nginx')
    stops.push(nginx.stop)
    return {
      url,
      folder,
      instances,
      postgres,
      redis: { url: redis.url, pause: redis.kill, resume: redis.revive },
      stop,
    }
  } catch (fault) {
    await stop()
    throw fault
  }
}

function required<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined)
    throw new Error(
      `There is no ${name} here. On Debian: apt-get install postgresql redis-server nginx`,
    )
  return thing
}
