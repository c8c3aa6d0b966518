import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  agreeOnComment,
  agreeOnPublish,
  comeAndGo,
  doWithout,
  killByTurns,
  type Trial,
} from './cluster-trials.ts'
import { type Figure, median } from './figures.ts'
import { type Cluster, startCluster } from './start-cluster.ts'

/** What readers and writers lose when a part of production fails, and how soon instances agree. */
export async function measureCluster(seconds = { turns: 60, outage: 20 }): Promise<Figure[]> {
  const content = await mkdtemp(join(tmpdir(), 'masthead-content-'))
  await cp('content', content, { recursive: true })
  const cluster = await startCluster({ env: { CONTENT_DIR: content, WATCH_CONTENT: 'false' } })
  try {
    return [
      agreement('a comment', await commentTimes(cluster)),
      ...(await publishTimes(cluster, content)),
      ...trial(`kill -9 by turns, ${seconds.turns} s`, await killByTurns(cluster, seconds.turns)),
      ...trial(`stop by turns, ${seconds.turns} s`, await comeAndGo(cluster, seconds.turns)),
      ...trial(
        `PostgreSQL stopped for ${seconds.outage} s`,
        await doWithout(cluster, 'postgres', seconds.outage),
      ),
      ...trial(
        `Redis stopped for ${seconds.outage} s`,
        await doWithout(cluster, 'redis', seconds.outage),
      ),
    ]
  } finally {
    await cluster.stop()
    await rm(content, { recursive: true })
  }
}

const stories = [
  '/business/the-box',
  '/science/a-clock-for-the-sea',
  '/business/five-narrow-places',
]

async function commentTimes(cluster: Cluster): Promise<number[]> {
  const times: number[] = []
  for (const story of stories)
    for (let round = 0; round < 5; round++) times.push(await agreeOnComment(cluster, story))
  return times
}

async function publishTimes(cluster: Cluster, content: string): Promise<Figure[]> {
  const [others, readers]: [number[], number[]] = [[], []]
  for (const story of stories)
    for (let round = 0; round < 5; round++) {
      const times = await agreeOnPublish(cluster, content, story)
      others.push(times.other)
      readers.push(times.readers)
    }
  return [agreement('a publish', others), agreement('a publish, through nginx', readers)]
}

function agreement(what: string, times: readonly number[]): Figure {
  const longest = Math.max(...times)
  return {
    what: `${what} on one instance, until it is on another`,
    must: '≤ 1000 ms',
    measured: `${median(times).toFixed(0)} ms, the longest of ${times.length} ${longest.toFixed(0)} ms`,
    isMet: longest <= 1_000,
  }
}

function trial(what: string, done: Trial): Figure[] {
  const { reads, failedReads, failedWrites, lost, acknowledged, refused, unsure, ended } = done
  for (const line of [...failedReads, ...failedWrites].slice(0, 10))
    process.stderr.write(`${line}\n`)
  return [
    {
      what: `${what}: failed reads`,
      must: '0',
      measured: `${failedReads.length} of ${reads}, ended ${ended} times, the longest read ${done.longestRead.toFixed(0)} ms`,
      isMet: failedReads.length === 0,
    },
    {
      what: `${what}: lost comments`,
      must: '0',
      measured:
        `${lost.length} of ${acknowledged.length} acknowledged; ${refused} refused in words, ` +
        `${unsure} told to send again, ${failedWrites.length} not answered`,
      isMet: lost.length === 0 && failedWrites.length === 0,
    },
  ]
}
