import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { words } from '../lib/comments/words.ts'
import { CommentPoster } from './comment-poster.ts'

const READERS = 6
const WRITERS = 2
/** Milliseconds between an answer and the next question of the same client: the machine has other work, too. */
const PAUSE = 4

/** Pages of all kinds; what is read seldom enough is no longer kept by nginx and has to come from a server. */
const pages = [
  '/',
  '/world',
  '/science',
  '/authors/james-carter',
  '/tags/trade',
  '/about',
  '/corrections',
  '/sitemap.xml',
  '/world/maduro-asks-russia-for-aid',
  '/world/maduro-asks-russia-for-aid.md',
  '/world/maduro-asks-russia-for-aid/comments',
  '/world/who-owns-the-water',
  '/business/the-box',
  '/science/the-eels-long-errand',
  '/climate/gates-against-the-sea',
  '/culture/songs-for-hauling',
]
const discussed = '/culture/songs-for-hauling'

/** What readers and writers went through. */
export type Tally = {
  reads: number
  /** What went wrong with a read, one line each. */
  failedReads: string[]
  /** Milliseconds. */
  longestRead: number
  /** Comments whose writers were told that they are stored. */
  acknowledged: number[]
  /** Writers who were told that their comment was not stored, and had their words given back. */
  refused: number
  /** Writers who were not told what became of theirs, in what words nginx has for that. */
  unsure: number
  /** Writers who were told nothing of the kind, one line each. */
  failedWrites: string[]
}

/** Readers and writers who go on until they are stopped. */
export async function startLoad(url: string): Promise<() => Promise<Tally>> {
  const tally: Tally = {
    reads: 0,
    failedReads: [],
    longestRead: 0,
    acknowledged: [],
    refused: 0,
    unsure: 0,
    failedWrites: [],
  }
  const poster = await CommentPoster.at(url + discussed)
  let goesOn = true
  const until = async (act: (turn: number) => Promise<void>, pause: number) => {
    for (let turn = 0; goesOn; turn++) {
      await act(turn)
      await wait(pause)
    }
  }
  const clients = [
    ...Array.from({ length: READERS }, (_, reader) =>
      until((turn) => read(url + addressFor(reader, turn), tally), PAUSE),
    ),
    ...Array.from({ length: WRITERS }, () => until(() => write(poster, tally), PAUSE * 10)),
  ]
  return async () => {
    goesOn = false
    await Promise.all(clients)
    return tally
  }
}

/** Every eighth asks for what nginx cannot have: an address with a query of its own, of which it keeps nothing else. */
function addressFor(reader: number, turn: number): string {
  if (turn % 8 === 7) return `/feed.xml?reader=${reader}&turn=${turn}`
  return pages[(turn + reader * 5) % pages.length] ?? '/'
}

const agent = new Agent({ keepAlive: true, maxSockets: READERS })

async function read(address: string, tally: Tally): Promise<void> {
  const begun = performance.now()
  const failure = await failureOf(address)
  tally.reads += 1
  tally.longestRead = Math.max(tally.longestRead, performance.now() - begun)
  if (failure) tally.failedReads.push(`${new Date().toISOString()} ${address}: ${failure}`)
}

/** What is wrong with the answer to a read: another status than 200, or an end before its end. */
function failureOf(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = { 'accept-encoding': 'gzip' }
    get(address, { agent, headers }, (answer) => {
      const from = String(answer.headers['x-cache'] ?? 'no cache')
      answer.on('error', (fault) => resolve(`${fault.message}, ${from}`))
      answer.on('end', () => {
        if (!answer.complete) resolve(`cut off, ${from}`)
        else resolve(answer.statusCode === 200 ? undefined : `${answer.statusCode}, ${from}`)
      })
      answer.resume()
    }).on('error', (fault) => resolve(fault.message))
  })
}

async function write(poster: CommentPoster, tally: Tally): Promise<void> {
  const answer = await poster.post().catch((fault: Error) => fault)
  if (answer instanceof Error) tally.failedWrites.push(answer.message)
  else if (answer.id) tally.acknowledged.push(answer.id)
  else if (answer.html.includes(words.noStore) && answer.html.includes(answer.text))
    tally.refused += 1
  else if (answer.status === 503 && answer.html.includes('what you wrote')) tally.unsure += 1
  else tally.failedWrites.push(`${answer.status} ${answer.html.slice(0, 300)}`)
}
