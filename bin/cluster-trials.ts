import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { startLoad, type Tally } from './cluster-load.ts'
import { CommentPoster } from './comment-poster.ts'
import { callPublish } from './signed-call.ts'
import { type Cluster, clusterSecret } from './start-cluster.ts'

/** What a trial did to readers and writers. */
export type Trial = Tally & {
  /** Comments whose writers were told that they are stored, and which are not in the database. */
  lost: number[]
  /** How often something was ended. */
  ended: number
}

/** Instances are killed by turns, and started anew. One at a time is down. */
export function killByTurns(cluster: Cluster, seconds: number): Promise<Trial> {
  return endByTurns(cluster, seconds, 'SIGKILL')
}

/** Instances are told to stop by turns, and started anew, as when a new version comes. */
export function comeAndGo(cluster: Cluster, seconds: number): Promise<Trial> {
  return endByTurns(cluster, seconds, 'SIGTERM')
}

/** PostgreSQL or Redis is away for some time, as after a crash, and comes back. */
export async function doWithout(
  cluster: Cluster,
  part: 'postgres' | 'redis',
  seconds: number,
): Promise<Trial> {
  return underLoad(cluster, async () => {
    await wait(2_000)
    await cluster[part].pause()
    await wait(seconds * 1_000)
    await cluster[part].resume()
    await wait(3_000)
    return 1
  })
}

/**
 * Milliseconds from when a writer is told that a comment is published by one instance until it stands in the page
 * that another serves.
 */
export async function agreeOnComment({ instances }: Cluster, story: string): Promise<number> {
  const [first, second] = instances
  if (!first || !second) throw new Error('It takes two instances to agree.')
  await textOf(second.url + story) // so that there is an old page
  const poster = await CommentPoster.at(first.url + story)
  const { id, text } = await poster.post()
  if (!id) throw new Error('The comment was not stored.')
  return untilShown(second.url + story, text)
}

/**
 * Milliseconds from when one instance is told that a story has changed until the new text stands in the page that
 * another serves, and in the one that nginx gives to readers.
 *
 * @param content the content folder of the cluster, in which the story is changed
 */
export async function agreeOnPublish(
  { url, instances }: Cluster,
  content: string,
  story: string,
): Promise<{ other: number; readers: number }> {
  const [first, second] = instances
  if (!first || !second) throw new Error('It takes two instances to agree.')
  const pages = [second.url + story, url + story]
  await Promise.all(pages.map(textOf)) // so that there are old pages
  const text = `The tide came in at ${performance.now()}.`
  await appendFile(join(content, 'articles', `${story}.mdx`), `\n${text}\n`)
  const call = callPublish(first.url, clusterSecret)
  const [other = Number.NaN, readers = Number.NaN] = await Promise.all(
    pages.map((page) => untilShown(page, text)),
  )
  await call
  return { other, readers }
}

/** Milliseconds until `text` stands in a page. @throws Error after ten seconds */
export async function untilShown(page: string, text: string): Promise<number> {
  const begun = performance.now()
  while (!(await textOf(page)).includes(text)) {
    if (performance.now() - begun > 10_000) throw new Error(`“${text}” is still not on ${page}`)
    await wait(5)
  }
  return performance.now() - begun
}

function endByTurns(cluster: Cluster, seconds: number, signal: NodeJS.Signals): Promise<Trial> {
  return underLoad(cluster, async () => {
    const end = performance.now() + seconds * 1_000
    let ended = 0
    for (let turn = 0; performance.now() < end; turn++) {
      await wait(500)
      const instance = cluster.instances[turn % cluster.instances.length]
      await instance?.kill(signal)
      await instance?.start()
      ended += 1
    }
    await wait(500)
    return ended
  })
}

async function underLoad(cluster: Cluster, happening: () => Promise<number>): Promise<Trial> {
  const stopLoad = await startLoad(cluster.url)
  const ended = await happening()
  const tally = await stopLoad()
  return { ...tally, ended, lost: await findLost(cluster.postgres.url, tally.acknowledged) }
}

async function findLost(database: string, acknowledged: readonly number[]): Promise<number[]> {
  const client = new Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from comments')
  await client.end()
  const stored = new Set(rows.map(({ id }) => Number(id)))
  return acknowledged.filter((id) => !stored.has(id))
}

async function textOf(page: string): Promise<string> {
  return (await fetch(page)).text()
}
