import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Server, serve } from './production-server.ts'
import { writeNewsroom } from './write-newsroom.ts'

const NEWSROOM = 50_000
/** Reading so many files takes minutes; until then the server lets everybody wait. */
const OPEN_WITHIN_MS = 15 * 60_000
/** Seconds until the last byte of an index or part that nobody has asked for before. */
const WITHIN = 1
/** Megabytes that the server may have grown by after all parts were read, over and over. */
const GROWTH = 100
const READINGS = 5

/** How long index and parts take the first time, and what the server's memory does meanwhile. */
export async function largeSitemaps(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'masthead-sitemaps-'))
  writeNewsroom(NEWSROOM, folder)
  const server = await serve({ CONTENT_DIR: folder })
  const start = performance.now()
  await untilOpen(server)
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`\n${NEWSROOM} articles, open after ${seconds} s`)
  const results = [await firstTimes(server), await flatMemory(server)]
  await server.stop()
  rmSync(folder, { recursive: true })
  return results.every(Boolean)
}

/** Asked without `fetch`, which gives up after five minutes. */
async function untilOpen({ url }: Server): Promise<void> {
  const signal = AbortSignal.timeout(OPEN_WITHIN_MS)
  const request = get(`${url}/robots.txt`, { signal })
  const [response] = await once(request, 'response', { signal })
  response.resume()
}

async function firstTimes({ url }: Server): Promise<boolean> {
  let slowest = await timed(url, '/sitemap.xml')
  for (const part of await partsOf(url)) slowest = Math.max(slowest, await timed(url, part))
  return slowest <= WITHIN
}

async function timed(url: string, address: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(url + address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const first = (performance.now() - start) / 1000
  const text = await response.text()
  const last = (performance.now() - start) / 1000
  const entries = text.match(/<loc>/g)?.length ?? 0
  console.log(
    `  ${address.padEnd(18)} ${String(entries).padStart(6)} addresses ${(text.length / 1e6).toFixed(1).padStart(5)} MB` +
      `  first byte ${first.toFixed(2)} s, last ${last.toFixed(2)} s`,
  )
  return last
}

async function flatMemory({ url, pid }: Server): Promise<boolean> {
  const parts = await partsOf(url)
  const before = megabytesOf(pid)
  for (let reading = 0; reading < READINGS; reading += 1)
    await Promise.all(parts.map(async (part) => (await fetch(url + part)).arrayBuffer()))
  const after = megabytesOf(pid)
  console.log(`  memory ${before} MB, after ${READINGS} readings of all parts at once ${after} MB`)
  return after - before <= GROWTH
}

async function partsOf(url: string): Promise<string[]> {
  const index = await (await fetch(`${url}/sitemap.xml`)).text()
  return [...index.matchAll(/<loc>([^<]+)/g)].map(([, part = '']) => new URL(part).pathname)
}

function megabytesOf(pid: number | undefined): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Math.round(Number(kilobytes) / 1024)
}
