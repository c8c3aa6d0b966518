import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { canInstallPackages, installPackages } from './debian.ts'
import { type Figure, median } from './figures.ts'
import { startCluster } from './start-cluster.ts'

const ARTICLE = '/world/who-owns-the-water'
const SAME_FILE = '/-/same-file'
const ROUNDS = 15
const SECONDS = 1
const CONNECTIONS = 32

/**
 * Requests a second of an article page through nginx, beside nginx serving the same bytes from a file: by turns, a
 * second each, and the median of what each round gives, since a machine is not always as fast. Both are sent compressed, as browsers ask for them; the page goes on being fetched anew
 * each second meanwhile.
 */
export async function measureNginx(): Promise<Figure[]> {
  if (!hasWrk()) throw new Error('There is no wrk here. On Debian: apt-get install wrk')
  const folder = join(process.cwd(), '.next', 'bench-nginx')
  mkdirSync(folder, { recursive: true })
  const cluster = await startCluster({
    instances: 1,
    nginx: `location = ${SAME_FILE} { default_type text/html; gzip_static always; gunzip off; alias ${folder}/page; }`,
  })
  try {
    const answer = await fetchGzip(cluster.url + ARTICLE)
    writeFileSync(join(folder, 'page.gz'), answer)
    const [page, file]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      file.push(await pace(cluster.url + SAME_FILE))
      page.push(await pace(cluster.url + ARTICLE))
    }
    const ratio = median(page.map((paced, round) => paced / (file[round] ?? Number.NaN)))
    return [
      {
        what: 'article page through nginx, against nginx serving the same file',
        must: '≥ 0.8',
        measured:
          `${ratio.toFixed(2)} (${median(page)} / ${median(file)} a second of ${answer.byteLength} bytes, ` +
          `wrk and nginx on the same ${cpus().length} processors)`,
        isMet: ratio >= 0.8,
      },
    ]
  } finally {
    await cluster.stop()
  }
}

/** The bytes as they come over the wire. */
async function fetchGzip(url: string): Promise<Buffer> {
  const [answer] = (await once(
    get(url, { headers: { 'accept-encoding': 'gzip' } }),
    'response',
  )) as [
    IncomingMessage, // so says Node of this event
  ]
  return Buffer.concat(await answer.toArray())
}

/** @throws when anything but 200 was answered: an error is fast. */
async function pace(url: string): Promise<number> {
  const { stdout } = await promisify(execFile)('wrk', [
    '--threads=1',
    `--connections=${CONNECTIONS}`,
    `--duration=${SECONDS}s`,
    '--header=Accept-Encoding: gzip',
    url,
  ])
  const found = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]
  if (!found || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url}:\n${stdout}`)
  return Math.round(Number(found))
}

function hasWrk(): boolean {
  return isThere() || (canInstallPackages() && installPackages('wrk') && isThere())
}

function isThere(): boolean {
  return (
    existsSync('/usr/bin/wrk') || spawnSync('wrk', ['-v'], { stdio: 'ignore' }).error === undefined
  )
}
