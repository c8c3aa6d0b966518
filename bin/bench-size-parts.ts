import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import path from 'node:path'
import { readNewsroom } from '@/lib/content/newsroom.server'
import { median } from './figures.ts'
import { storyFile } from './generated-newsroom.ts'
import { type Server, serve } from './production-server.ts'

/** A first start reads everything, which takes minutes; until then the server lets everybody wait. */
const OPEN_WITHIN_MS = 30 * 60_000
const TOGETHER = 8
const RUNS = 5

/**
 * Seconds from starting the server to the last byte of a story's page: the median of three starts with what an
 * earlier one has kept, and of the very first one where there was nothing yet.
 */
export async function coldStart(
  newsroom: string,
  data: string,
): Promise<{ first?: number; seconds: number }> {
  const isFirst = !existsSync(path.join(data, 'content-cache'))
  const first = isFirst ? await secondsToPage(newsroom, data) : undefined
  const runs: number[] = []
  for (let run = 0; run < 3; run += 1) runs.push(await secondsToPage(newsroom, data))
  return { first, seconds: median(runs) }
}

/** Megabytes of the server's process after so many different pages were read, eight at a time. */
export async function residentMemory(
  newsroom: string,
  data: string,
  pages: number,
): Promise<number> {
  const server = await serve({ CONTENT_DIR: newsroom, DATA_DIR: data })
  await read(server, addressOf(0))
  console.log(`  open: ${megabytesOf(server.pid)} MB`)
  const addresses = Array.from({ length: pages }, (_, n) => addressOf(n * 20))
  const readers = Array.from({ length: TOGETHER }, async () => {
    for (let next = addresses.pop(); next; next = addresses.pop()) await read(server, next)
  })
  await Promise.all(readers)
  const megabytes = megabytesOf(server.pid)
  await server.stop()
  return megabytes
}

/** Milliseconds to read one file again and make a new catalog: after a word in its text, and after a heading. */
export async function rereadEdit(
  newsroom: string,
  data: string,
): Promise<{ body: number; heading: number }> {
  const [file, text] = storyFile(70_001)
  let read = await readNewsroom(newsroom, undefined, { dataDir: data })
  const edit = async (changed: string) => {
    writeFileSync(path.join(newsroom, file), changed)
    const start = performance.now()
    read = await readNewsroom(newsroom, read, { only: [file] })
    return Math.round(performance.now() - start)
  }
  const body: number[] = []
  const heading: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    body.push(await edit(`${text}\nMore, for the ${run}th time.\n`))
    heading.push(await edit(text.replace('## ', `## Part ${run}, `)))
  }
  await edit(text)
  await read.workings.cache?.flush()
  return { body: median(body), heading: median(heading) }
}

async function secondsToPage(newsroom: string, data: string): Promise<number> {
  const start = performance.now()
  const server = await serve({ CONTENT_DIR: newsroom, DATA_DIR: data })
  await read(server, addressOf(0))
  const seconds = (performance.now() - start) / 1000
  await server.stop()
  return Number(seconds.toFixed(1))
}

/** Asked without `fetch`, which gives up after five minutes. */
async function read({ url }: Server, address: string): Promise<void> {
  const signal = AbortSignal.timeout(OPEN_WITHIN_MS)
  const request = get(url + address, { signal })
  const [response] = await once(request, 'response', { signal })
  if (response.statusCode !== 200) throw new Error(`${address} answered ${response.statusCode}`)
  response.resume()
  await once(response, 'end')
}

function addressOf(number: number): string {
  return storyFile(number)[0].replace(/^articles|\.mdx$/g, '')
}

function megabytesOf(pid: number | undefined): number {
  if (!existsSync(`/proc/${pid}/status`)) {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
    return Math.round(Number(kilobytes) / 1024)
  }
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
