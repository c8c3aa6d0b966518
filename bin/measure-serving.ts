import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import autocannon, { type Result } from 'autocannon'
import { serveEmptyPage } from './empty-next-page.ts'
import { median } from './figures.ts'
import { machineFacts } from './machine-facts.ts'
import { type Server, serve } from './production-server.ts'

const ARTICLE = '/world/who-owns-the-water'
const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 20
const RANDOM_ADDRESSES = 20_000

/**
 * How fast readers' pages are answered, beside the framework's own server with an empty page, and what addresses cost
 * where nothing is. Prints a row for each; false when a limit is missed.
 */
export async function measureServing(): Promise<boolean> {
  console.log(machineFacts())
  const server = await serve()
  for (let warm = 0; warm < 3; warm++)
    await Promise.all([get(server.url + ARTICLE), get(`${server.url}/no`)])
  const met = [await againstEmptyPage(server), await unknownAddress(server), await flood(server)]
  await server.stop()
  return met.every(Boolean)
}

/** Requests a second, round by round. */
type Rates = { page: number[]; empty: number[]; ratio: number[] }

/** Each round asks both, one after the other, so that what else the machine does falls on both. */
async function againstEmptyPage({ url }: Server): Promise<boolean> {
  const empty = await serveEmptyPage()
  const encodings = ['identity', 'gzip', 'br']
  const rates = new Map<string, Rates>()
  for (const encoding of encodings) {
    const rate: Rates = { page: [], empty: [], ratio: [] }
    for (const address of [empty.url, url + ARTICLE]) await load(address, encoding, 1) // warms up
    for (let round = 0; round < ROUNDS; round++) {
      const theirs = (await load(empty.url, encoding)).requests.average
      const ours = (await load(url + ARTICLE, encoding)).requests.average
      rate.page.push(ours)
      rate.empty.push(theirs)
      rate.ratio.push(ours / theirs)
    }
    rates.set(encoding, rate)
  }
  await empty.stop()
  let met = true
  for (const [encoding, rate] of rates) {
    const ratio = median(rate.ratio)
    met &&= ratio >= 0.95
    row(
      `article page, ${encoding}, against \`next start\` with an empty page`,
      '≥ 0.95',
      `${ratio.toFixed(2)} (${Math.round(median(rate.page))} / ${Math.round(median(rate.empty))} a second)`,
    )
  }
  return met
}

async function unknownAddress({ url }: Server): Promise<boolean> {
  const times: number[] = []
  for (let n = 0; n < 200; n++) {
    const began = performance.now()
    const status = await get(`${url}/world/${randomName()}`)
    times.push(performance.now() - began)
    if (status !== 404) throw new Error(`An unknown address was answered with ${status}.`)
  }
  row('an unknown address, time to the 404', '≤ 10 ms', `${median(times).toFixed(1)} ms`)
  return median(times) <= 10
}

/** Readers keep reading one page while somebody tries addresses; measured without and with that somebody, in turns. */
async function flood(server: Server): Promise<boolean> {
  const calm: number[] = []
  const flooded: number[] = []
  const disk = bytesBelow('.next')
  const before = residentBytes(server)
  for (let part = 0; part < 4; part++) {
    calm.push((await load(server.url + ARTICLE, 'gzip', 3, 5)).latency.p99)
    const trying = tryAddresses(server, RANDOM_ADDRESSES / 4)
    flooded.push((await load(server.url + ARTICLE, 'gzip', 3, 5)).latency.p99)
    await trying
  }
  await wait(1_000)
  const grown = (residentBytes(server) - before) / 1024 ** 2
  const written = bytesBelow('.next') - disk
  const ratio = median(flooded) / Math.max(1, median(calm))
  row(`${RANDOM_ADDRESSES} random addresses: disk`, '+0', `+${written} bytes`)
  row(
    `${RANDOM_ADDRESSES} random addresses: memory`,
    'bounded',
    `${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB`,
  )
  row(
    `${RANDOM_ADDRESSES} random addresses: p99 of a hot page`,
    '≤ 2 ×',
    `${ratio.toFixed(2)} × (${median(flooded)} / ${median(calm)} ms)`,
  )
  return written === 0 && grown < 100 && ratio <= 2
}

/** One after another on each of four connections. */
async function tryAddresses({ url }: Server, count: number): Promise<void> {
  const addresses = () => `/${randomName()}/${randomName()}`
  const requests = [{ setupRequest: (request: object) => ({ ...request, path: addresses() }) }]
  const { non2xx, errors } = await autocannon({ url, amount: count, connections: 4, requests })
  if (errors > 0 || non2xx !== count)
    throw new Error('Not every random address was answered with 404.')
}

/** @throws when anything but 200 was answered: an error is fast. */
async function load(
  url: string,
  encoding: string,
  duration = SECONDS,
  connections = CONNECTIONS,
): Promise<Result> {
  const headers = { 'accept-encoding': encoding }
  const result = await autocannon({ url, duration, connections, headers })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} did not always answer 200`)
  return result
}

async function get(url: string): Promise<number> {
  const answer = await fetch(url)
  await answer.arrayBuffer()
  return answer.status
}

function randomName(): string {
  return `made-up-${Math.random().toString(36).slice(2)}`
}

function bytesBelow(folder: string): number {
  const { stdout } = spawnSync('du', ['-sb', folder], { encoding: 'utf8' })
  return Number(stdout.split('\t')[0])
}

/** Linux only, as are the limits. */
function residentBytes({ pid }: Server): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024
}

function row(what: string, limit: string, measured: string): void {
  console.log(`| ${what} | ${limit} | ${measured} |`)
}
