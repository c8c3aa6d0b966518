import autocannon from 'autocannon'
import { median } from './figures.ts'
import { serve } from './production-server.ts'

const ARTICLE = '/world/who-owns-the-water'
const MACHINES = [
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/world/feed.xml',
  '/authors/nell-ashworth/feed.xml',
  '/sitemap.xml',
  '/sitemaps/1.xml',
  '/sitemaps/2.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/llms.txt',
]
/** Of the article page's requests a second. */
const AT_LEAST = 0.8
const ROUNDS = 3
const SECONDS = 2
const CONNECTIONS = 20

/**
 * Requests a second of each document for machines, each time right after those of the article page. Compressed
 * they are only printed: the framework compresses anew for each request, so what is three times as long is a
 * third as fast, whoever made it. A proxy that keeps compressed answers is the remedy, for pages too.
 */
export async function paceOfMachines(): Promise<boolean> {
  const server = await serve()
  let allFast = true
  for (const encoding of ['identity', 'gzip']) {
    console.log(`\n${encoding}: requests a second, median of ${ROUNDS}, beside the article page`)
    for (const address of MACHINES) {
      const [own, page] = await medians(server.url, address, encoding)
      const fast = encoding === 'gzip' || own >= AT_LEAST * page
      allFast &&= fast
      const share = `${Math.round((own / page) * 100)} %`.padStart(6)
      console.log(
        `  ${address.padEnd(34)}${String(own).padStart(6)} /${String(page).padStart(6)}${share}${fast ? '' : '  too slow'}`,
      )
    }
  }
  await server.stop()
  return allFast
}

async function medians(url: string, address: string, encoding: string): Promise<[number, number]> {
  const own: number[] = []
  const page: number[] = []
  await pace(url + address, encoding, 1) // warms up
  await pace(url + ARTICLE, encoding, 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    page.push(await pace(url + ARTICLE, encoding))
    own.push(await pace(url + address, encoding))
  }
  return [median(own), median(page)]
}

/** @throws when anything but 200 was answered: an error is fast. */
async function pace(url: string, encoding: string, duration = SECONDS): Promise<number> {
  const headers = { 'accept-encoding': encoding }
  const result = await autocannon({ url, duration, connections: CONNECTIONS, headers })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} did not always answer 200`)
  return Math.round(result.requests.average)
}
