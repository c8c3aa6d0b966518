import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { currentCatalog } from '@/lib/content/current.server'
import { aDesk, aStory, type Desk } from '@/lib/content/newsroom.fixture'
import { env } from '@/lib/env.server'
import { openNewsroom } from '../publish.server'
import { receiveCall } from './receive.server'
import { signatureOf } from './signature'

const secret = 'a secret of sixteen characters'
const story = 'articles/world/good-story.mdx'

beforeEach(() => {
  Object.assign(env, { PUBLISH_SECRET: secret, PUBLISH_PULL: false, PUBLISH_BRANCH: undefined })
  for (const way of ['info', 'warn'] as const) {
    vi.spyOn(console, way).mockReset().mockReturnValue()
  }
})

/** A newsroom that is open, with a story saved that nobody has looked at. */
async function aSavedStory(): Promise<Desk> {
  const desk = await aDesk()
  env.CONTENT_DIR = desk.folder
  await openNewsroom()
  await desk.write(story, aStory('Saved.', 'notice: It was saved.'))
  return desk
}

const isLive = () => currentCatalog().articles.get('world/good-story')?.notice === 'It was saved.'

type Sent = { status: number; outcome: string; reason?: string; changed?: string[] }

async function send(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  headers: Record<string, string>,
): Promise<Sent> {
  const response = await receiveCall(
    // A body that comes in pieces has to be announced as such; the types of the platform do not know it yet.
    new Request('http://localhost/api/publish', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit),
  )
  return { status: response.status, ...((await response.json()) as Omit<Sent, 'status'>) } // what we send
}

function signed(body: string, key = secret): Promise<Sent> {
  return send(body, { 'X-Hub-Signature-256': signatureOf(body, key) })
}

const ownCall = (offset = 0) =>
  JSON.stringify({
    timestamp: new Date(Date.now() + offset).toISOString(),
    nonce: Math.random().toString(),
  })

const push = (paths: string[], ref = 'refs/heads/main') =>
  JSON.stringify({
    ref,
    after: Math.random().toString(16),
    commits: [{ added: [], modified: paths, removed: [] }],
    repository: { default_branch: 'main' },
  })

test('a signed call puts in force what was saved, and says so', async () => {
  await aSavedStory()
  expect(await signed(ownCall())).toMatchObject({
    status: 200,
    outcome: 'live',
    changed: ['/world/good-story'],
  })
  expect(isLive()).toBe(true)
})

test('the signature is the one that GitHub documents', () => {
  // https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries#testing-the-webhook-payload-validation
  expect(signatureOf('Hello, World!', "It's a Secret to Everybody")).toBe(
    'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
  )
})

test.each<[string, () => Promise<Sent>, number, RegExp]>([
  ['without a signature', () => send(ownCall(), {}), 401, /no X-Hub/],
  ['with one of another secret', () => signed(ownCall(), 'some other secret'), 401, /not that of/],
  [
    'with one of another body',
    () => send(ownCall(), { 'X-Hub-Signature-256': signatureOf(ownCall(), secret) }),
    401,
    /not that of/,
  ],
  [
    'with half of one',
    () => send('{}', { 'X-Hub-Signature-256': 'sha256=12' }),
    401,
    /not that of/,
  ],
  [
    'with the older kind of one',
    () => send('{}', { 'X-Hub-Signature': `sha1=${'0'.repeat(40)}` }),
    401,
    /no X-Hub/,
  ],
  ['made six minutes ago', () => signed(ownCall(-6 * 60_000)), 401, /five minutes/],
  ['made in six minutes', () => signed(ownCall(6 * 60_000)), 401, /five minutes/],
  ['that is none', () => signed('{"action":"opened"}'), 400, /neither a push/],
  ['that is not even JSON', () => signed('payload=x'), 400, /neither a push/],
])('a call %s is refused, and nothing changes', async (_, call, status, reason) => {
  await aSavedStory()
  expect(await call()).toMatchObject({
    status,
    outcome: 'refused',
    reason: expect.stringMatching(reason),
  })
  expect(isLive()).toBe(false)
})

test('a call is obeyed once', async () => {
  await aSavedStory()
  const call = ownCall()
  expect(await signed(call)).toMatchObject({ status: 200 })
  expect(await signed(call)).toMatchObject({ status: 401, outcome: 'refused' })
})

test('without a secret the door is closed, and says how to open it', async () => {
  env.PUBLISH_SECRET = undefined
  expect(await signed(ownCall())).toMatchObject({
    status: 403,
    reason: expect.stringMatching(/PUBLISH_SECRET/),
  })
})

test('a body that is announced with twenty megabytes is not read', async () => {
  const read = vi.fn()
  const body = new ReadableStream<Uint8Array>({ pull: read }, { highWaterMark: 0 })
  const headers = { 'X-Hub-Signature-256': 'sha256=0', 'Content-Length': '20000000' }
  expect(await send(body, headers)).toMatchObject({ status: 413 })
  expect(read).not.toHaveBeenCalled()
})

test('a body that goes on for twenty megabytes is not read to its end', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      sent += 1
      stream.enqueue(new Uint8Array(1_000_000))
      if (sent === 20) stream.close()
    },
  })
  expect(await send(body, { 'X-Hub-Signature-256': 'sha256=0' })).toMatchObject({ status: 413 })
  expect(sent).toBeLessThan(10)
})

test('GitHub’s ping is answered', async () => {
  expect(await signed('{"zen":"Keep it logically awesome.","hook_id":7}')).toMatchObject({
    status: 200,
    outcome: 'ignored',
  })
})

test('a push to another branch is left alone', async () => {
  await aSavedStory()
  expect(await signed(push([`content/${story}`], 'refs/heads/drafts'))).toMatchObject({
    status: 200,
    outcome: 'ignored',
    reason: expect.stringMatching(/not to main/),
  })
  expect(isLive()).toBe(false)
})

test('a push of which nobody can tell where the content is in it has everything looked at', async () => {
  await aSavedStory()
  expect(await signed(push(['anything']))).toMatchObject({ status: 200, outcome: 'live' })
})

test('a push is pulled where that is asked for', async () => {
  const { checkout, origin } = await aCheckout()
  env.PUBLISH_PULL = true
  await writeFile(path.join(origin, story), aStory('Saved.', 'notice: It was saved.'))
  git(origin, 'commit', '-qam', 'Say that it was saved')
  env.CONTENT_DIR = checkout
  await openNewsroom()
  expect(await signed(push([story]))).toMatchObject({ status: 200, changed: ['/world/good-story'] })
})

test('what cannot be pulled is said in the words of git', async () => {
  const { checkout } = await aCheckout()
  env.PUBLISH_PULL = true
  env.CONTENT_DIR = checkout
  await openNewsroom()
  git(checkout, 'remote', 'set-url', 'origin', '/nowhere/at/all')
  expect(await signed(push([story]))).toMatchObject({
    status: 503,
    reason: expect.stringMatching(/could not be pulled.*nowhere/),
  })
})

/** A newsroom in git, and where it comes from. */
async function aCheckout(): Promise<{ checkout: string; origin: string }> {
  const { folder: origin } = await aDesk()
  const { folder: around } = await aDesk('empty')
  git(origin, 'init', '-q', '-b', 'main')
  git(origin, 'add', '.')
  git(origin, 'commit', '-qm', 'Begin')
  git(around, 'clone', '-q', origin, 'checkout')
  return { checkout: path.join(around, 'checkout'), origin }
}

function git(folder: string, ...command: string[]): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  execFileSync('git', [...who, ...command], { cwd: folder })
}
