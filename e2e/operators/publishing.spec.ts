import { createHmac, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { APIRequestContext } from '@playwright/test'
import { aStory, type Newsroom, test } from '../support/newsroom'
import { expect } from '../support/test'

const secret = 'a secret for the tests of publishing'
const closed = { PUBLISH_SECRET: secret, WATCH_CONTENT: 'off' }

const story = 'articles/science/the-eels-long-errand.mdx'
const address = '/science/the-eels-long-errand'

/** Pages of every kind; the last two are not concerned with the eels. */
const pages = [
  address,
  `${address}/comments`,
  '/',
  '/science',
  '/science/a-clock-for-the-sea',
  '/authors/james-carter',
  '/corrections',
  '/world',
  '/about',
]

/** A call as `npm run publish` makes it. */
async function call(request: APIRequestContext, site: string, files?: string[], key = secret) {
  const data = JSON.stringify({ timestamp: new Date().toISOString(), nonce: randomUUID(), files })
  const signature = `sha256=${createHmac('sha256', key).update(data).digest('hex')}`
  return request.post(`${site}/api/publish`, {
    data,
    headers: { 'Content-Type': 'application/json', 'X-Hub-Signature-256': signature },
  })
}

/** Which of the pages are drawn when somebody asks now; asking draws them. */
async function drawnAnew(request: APIRequestContext, site: string): Promise<string[]> {
  const drawn: string[] = []
  for (const page of pages) {
    const answer = await request.get(site + page)
    if (answer.headers()['x-nextjs-cache'] !== 'HIT') drawn.push(page)
  }
  return drawn
}

async function edit(
  newsroom: Newsroom,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  await newsroom.write(file, change(await newsroom.read(file)))
}

const added = (text: string) => (before: string) => `${before}\n${text}\n`

test('the edit of a text has its own page drawn anew and no other, a headline those that show it', async ({
  newsroom,
  request,
}) => {
  const site = await newsroom.serve(closed)
  const text = async (page: string) => (await request.get(site + page)).text()
  await drawnAnew(request, site)
  expect(await drawnAnew(request, site)).toEqual([])

  await edit(newsroom, story, added('A sentence that was just written.'))
  const report = await call(request, site, [story])
  expect(report.status()).toBe(200)
  expect(await report.json()).toMatchObject({ outcome: 'live', changed: [address], problems: [] })
  // The page of the story itself may have been drawn already, before anybody had to wait for it.
  expect((await drawnAnew(request, site)).filter((page) => page !== address)).toEqual([])
  for (const page of [address, `${address}.md`, '/feed.xml', '/science/feed.json']) {
    expect(await text(page), page).toContain('A sentence that was just written.')
  }

  await edit(newsroom, story, (before) =>
    before.replace(/headline: .*/, 'headline: The eels have arrived'),
  )
  await call(request, site)
  const drawn = await drawnAnew(request, site)
  const shown: string[] = []
  for (const page of pages)
    if ((await text(page)).includes('The eels have arrived')) shown.push(page)
  expect(shown).toEqual(expect.arrayContaining([address, `${address}/comments`, '/', '/science']))
  expect(shown).toEqual(expect.arrayContaining(drawn))
  expect(shown).not.toContain('/about')
})

test('a new story is where it belongs at once, a moved one redirects, a deleted one is gone and stays gone', async ({
  newsroom,
  request,
}) => {
  test.slow()
  const data = join(newsroom.folder, '..', `${newsroom.folder.split('/').at(-1)}-data`)
  const settings = { ...closed, DATA_DIR: data }
  const site = await newsroom.serve(settings)
  const text = async (page: string) => (await request.get(site + page)).text()
  const places = ['/', '/world', '/tags/trade', '/authors/james-carter', '/feed.xml', '/llms.txt']
  const machines = ['/world/feed.xml', '/authors/james-carter/atom.xml']
  for (const place of [...places, ...machines]) await text(place)
  expect((await request.get(`${site}/world/brand-new`)).status()).toBe(404)

  const published = `published: ${new Date(Date.now() - 60_000).toISOString()}`
  await newsroom.write(
    'articles/world/brand-new.mdx',
    aStory('A story of this minute', [published]),
  )
  expect(await (await call(request, site)).json()).toMatchObject({ added: ['/world/brand-new'] })
  for (const place of [...places, ...machines, '/news-sitemap.xml']) {
    expect(await text(place), place).toContain('/world/brand-new')
  }
  const parts = (await text('/sitemap.xml')).matchAll(/\/sitemaps\/\d+\.xml/g)
  const sitemaps = await Promise.all([...parts].map(([part]) => text(part)))
  expect(sitemaps.join('\n')).toContain('/world/brand-new')

  const at = (name: string) => join(newsroom.folder, 'articles/world', name)
  await rename(at('brand-new.mdx'), at('renamed.mdx'))
  await edit(newsroom, 'articles/world/renamed.mdx', (before) =>
    before.replace('\nkind:', '\noldSlugs: [brand-new]\nkind:'),
  )
  expect(await (await call(request, site)).json()).toMatchObject({
    moved: [{ from: '/world/brand-new', to: '/world/renamed' }],
  })
  const moved = await request.get(`${site}/world/brand-new`, { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([308, '/world/renamed'])

  await newsroom.remove('articles/world/renamed.mdx')
  expect(await (await call(request, site)).json()).toMatchObject({ gone: ['/world/renamed'] })
  const gone = await request.get(`${site}/world/renamed`)
  expect(gone.status()).toBe(410)
  expect(await gone.text()).toContain('This story is no longer here')
  expect((await request.get(`${site}/world/renamed.md`)).status()).toBe(410)
  for (const place of places) expect(await text(place), place).not.toContain('/world/renamed')

  await newsroom.stop()
  const again = await newsroom.serve(settings)
  expect((await request.get(`${again}/world/renamed`)).status()).toBe(410)
  await newsroom.write('articles/world/renamed.mdx', aStory('A story that is back again'))
  await call(request, again)
  expect((await request.get(`${again}/world/renamed`)).status()).toBe(200)
  await newsroom.stop()
  await rm(data, { recursive: true })
})

test('whoever calls without our signature changes nothing, nor does a call of twenty megabytes', async ({
  newsroom,
  request,
}) => {
  const site = await newsroom.serve(closed)
  await edit(newsroom, story, added('Nobody has called for this.'))
  expect((await call(request, site, undefined, 'another secret, as long')).status()).toBe(401)
  expect((await request.post(`${site}/api/publish`, { data: {} })).status()).toBe(401)
  const large = await request.post(`${site}/api/publish`, {
    data: Buffer.alloc(20 * 1_048_576, 'x'),
    headers: { 'X-Hub-Signature-256': 'sha256=00', 'Content-Type': 'application/json' },
  })
  expect(large.status()).toBe(413)
  expect(await (await request.get(site + address)).text()).not.toContain('Nobody has called')
})

test('what is wrong is reported with its place, and readers keep what they had', async ({
  newsroom,
  request,
}) => {
  const site = await newsroom.serve(closed)
  const before = await (await request.get(site + address)).text()
  const full = join(newsroom.folder, story)
  const spoils: (() => Promise<void>)[] = [
    () => newsroom.write(story, aStory('A story with a fault in it', [], 'It is {1+1}.')),
    () => truncate(full, 200),
    () => truncate(full, 50 * 1_048_576),
    async () => {
      await newsroom.remove(story)
      await symlink('/etc/hostname', full)
    },
    async () => {
      await newsroom.remove(story)
      await mkdir(full)
    },
  ]
  for (const spoil of spoils) {
    await spoil()
    const report = await (await call(request, site)).json()
    const problem = { file: story, line: expect.any(Number), remedy: expect.any(String) }
    expect(report.problems, String(spoil)).toContainEqual(
      expect.objectContaining({ ...problem, served: 'last good version' }),
    )
    expect(await (await request.get(site + address)).text()).toBe(before)
  }
})

test('a content folder that vanishes takes nothing down, and what comes back goes live', async ({
  newsroom,
  request,
}) => {
  const site = await newsroom.serve(closed)
  const away = `${newsroom.folder}-away`
  await rename(newsroom.folder, away)
  const refused = await call(request, site)
  expect(refused.status()).toBe(503)
  expect(await refused.json()).toMatchObject({ outcome: 'refused', reason: expect.any(String) })
  expect((await request.get(site + address)).status()).toBe(200)
  expect(newsroom.printed()).toContain('Nothing was published, and nothing changes')
  await rename(away, newsroom.folder)
  await edit(newsroom, story, added('Back again.'))
  expect(await (await call(request, site)).json()).toMatchObject({ changed: [address] })
})

test('what is saved goes live by itself, and half of a file never does', async ({
  newsroom,
  request,
}) => {
  const site = await newsroom.serve({ WATCH_CONTENT: 'on' })
  const text = async () => (await request.get(site + address)).text()
  const whole = await newsroom.read(story)
  await text()
  await newsroom.write(story, `${whole}\nA sentence that was just saved.\n`)
  await expect.poll(text).toContain('A sentence that was just saved.')

  await newsroom.write(story, `${whole.slice(0, whole.length / 2)}`)
  const seen = await Promise.all([text(), wait(40).then(text), wait(80).then(text)])
  await newsroom.write(story, `${whole}\nA sentence that came after.\n`)
  await expect.poll(text).toContain('A sentence that came after.')
  for (const page of seen) expect(page.includes('A sentence that was just saved.')).toBe(true)
})

test('a server that is killed in the middle of a publish, and edits while none runs: the first answer is current', async ({
  newsroom,
  request,
}) => {
  test.slow()
  const site = await newsroom.serve(closed)
  await request.get(site + address)
  await edit(newsroom, story, added('Written before the server was killed.'))
  const answer = call(request, site).catch(() => undefined)
  await newsroom.kill()
  await answer
  await edit(newsroom, story, added('Written while no server ran.'))
  const again = await newsroom.serve(closed)
  const first = await (await request.get(again + address)).text()
  expect(first).toContain('Written before the server was killed.')
  expect(first).toContain('Written while no server ran.')
})
