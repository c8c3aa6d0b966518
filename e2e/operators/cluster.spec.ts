import { createHmac, hkdfSync } from 'node:crypto'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  agreeOnComment,
  agreeOnPublish,
  comeAndGo,
  doWithout,
  killByTurns,
} from '@/bin/cluster-trials'
import { type Cluster, clusterSecret, startCluster } from '@/bin/start-cluster'
import { readForm, sendForm } from '../support/plain-form'
import { expect, test } from '../support/test'

/** All on one production of two servers: to start it takes longer than most tests. */
test.describe.configure({ mode: 'serial' })

const story = '/science/the-machines-that-knew-the-tide'
let cluster: Cluster
let content = ''

test.beforeAll(async () => {
  test.setTimeout(300_000)
  content = await mkdtemp(join(tmpdir(), 'masthead-content-'))
  await cp('content', content, { recursive: true })
  cluster = await startCluster({ env: { CONTENT_DIR: content, WATCH_CONTENT: 'false' } })
})
test.afterAll(async () => {
  await cluster?.stop()
  await rm(content, { recursive: true })
})

test.beforeEach(() => test.setTimeout(180_000))

/** What nginx said of an answer, for reads that ask as browsers do. */
async function read(address: string, headers: Record<string, string> = {}) {
  const answer = await fetch(cluster.url + address, { headers })
  await answer.text()
  return { status: answer.status, cache: answer.headers.get('x-cache'), headers: answer.headers }
}

test('what many ask for at once is fetched once', async () => {
  const address = '/technology/ships-that-are-not-there'
  const answers = await Promise.all(Array.from({ length: 40 }, () => read(address)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(answers.filter(({ cache }) => cache === 'MISS')).toHaveLength(1)
})

test('made-up queries, browsers and cookies get the page that is kept; Markdown is another', async () => {
  const address = '/technology/cables-under-the-sea'
  await read(address)
  for (const [query, headers] of [
    ['?utm_source=letter', {}],
    ['', { 'accept-encoding': 'br' }],
    ['', { 'accept-encoding': 'identity' }],
    ['', { cookie: 'theme=dark' }],
  ] as const) {
    const { cache } = await read(address + query, headers)
    expect(['HIT', 'STALE', 'UPDATING'], `${query} ${JSON.stringify(headers)}`).toContain(cache)
  }
  const markdown = await read(address, { accept: 'text/markdown' })
  expect(markdown.headers.get('content-type')).toContain('text/markdown')
  expect((await read(address)).headers.get('content-type')).toContain('text/html')
})

test('an address with two slashes does not take the place of the page', async () => {
  const answer = await fetch(`${cluster.url}//about`, { redirect: 'manual' })
  expect(answer.status).toBe(308)
  expect((await read('/about')).status).toBe(200)
})

test('a page is fetched anew only for whoever may ask for it', async () => {
  const key = Buffer.from(hkdfSync('sha256', clusterSecret, 'masthead', 'refresh', 32))
  const signature = createHmac('sha256', key).update(story).digest('hex')
  const bare = signature.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  await read(story)
  expect((await read(story, { 'x-masthead-refresh': bare })).status).toBe(403)
  expect((await read('/about', { 'x-masthead-refresh': signature })).status).toBe(403)
  const anew = await read(story, { 'x-masthead-refresh': signature })
  expect(anew).toMatchObject({ status: 200, cache: 'BYPASS' })
})

test('what is private is kept by nobody', async () => {
  for (const address of ['/api/who-am-i', '/account/sign-in', '/api/ready']) {
    await read(address)
    expect((await read(address)).cache, address).toBe('MISS')
  }
})

test('a comment that one server takes is in the page of the other', async () => {
  await agreeOnComment(cluster, story)
})

test('what one server is told to publish is in the page of the other, and in the one of nginx', async () => {
  await agreeOnPublish(cluster, content, '/science/a-clock-for-the-sea')
})

test('servers are killed by turns: no read fails, and no acknowledged comment is lost', async () => {
  const { failedReads, failedWrites, lost, acknowledged, ended } = await killByTurns(cluster, 10)
  expect({ failedReads, failedWrites, lost }).toEqual({
    failedReads: [],
    failedWrites: [],
    lost: [],
  })
  expect(ended).toBeGreaterThan(0)
  expect(acknowledged.length).toBeGreaterThan(0)
})

test('servers stop and start by turns: nobody notices', async () => {
  const { failedReads, failedWrites, lost, unsure, ended } = await comeAndGo(cluster, 10)
  expect({ failedReads, failedWrites, lost, unsure }).toEqual({
    failedReads: [],
    failedWrites: [],
    lost: [],
    unsure: 0,
  })
  expect(ended).toBeGreaterThan(0)
})

test('PostgreSQL is away: readers read, and writers are told that it was not stored', async () => {
  const { failedReads, failedWrites, lost, refused, acknowledged } = await doWithout(
    cluster,
    'postgres',
    8,
  )
  expect({ failedReads, failedWrites, lost }).toEqual({
    failedReads: [],
    failedWrites: [],
    lost: [],
  })
  expect(refused).toBeGreaterThan(0)
  expect(acknowledged.length).toBeGreaterThan(0)
})

test('Redis is away: readers read, and no comment is lost', async () => {
  const { failedReads, failedWrites, lost } = await doWithout(cluster, 'redis', 8)
  expect({ failedReads, failedWrites, lost }).toEqual({
    failedReads: [],
    failedWrites: [],
    lost: [],
  })
})

test('a request has one name in the log of nginx, in the answer and in the log of the server', async () => {
  const form = await readForm(cluster.url + story, 'write')
  const answer = await sendForm(form, { text: 'Named.', name: 'Ada', email: 'ada@example.org' })
  const name = String(answer.headers['x-request-id'])
  expect(name).toMatch(/^[0-9a-f]{32}$/)
  const logs = ['nginx-requests.log', ...cluster.instances.map(({ port }) => `server-${port}.log`)]
  const named = async () => {
    const texts = await Promise.all(logs.map((log) => readFile(join(cluster.folder, log), 'utf8')))
    return texts.filter((text) => text.includes(`"request":"${name}"`)).length
  }
  await expect.poll(named).toBe(2)
})

test('no server answers: pages that were read are read on, and a form is told so in words', async () => {
  const form = await readForm(cluster.url + story, 'write')
  await read(story)
  await Promise.all(cluster.instances.map(({ kill }) => kill('SIGKILL')))
  expect(await read(story)).toMatchObject({ status: 200 })
  const answer = await sendForm(form, { text: 'Lost?', name: 'Ada', email: 'ada@example.org' })
  expect(answer.status).toBe(503)
  expect(answer.html).toContain('what you wrote should still be in its')
  expect(answer.headers['retry-after']).toBe('5')
  await Promise.all(cluster.instances.map(({ start }) => start()))
})
