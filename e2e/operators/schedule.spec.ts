import { createHmac, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { aStory, test } from '../support/newsroom'
import { expect } from '../support/test'

const secret = 'a secret for the tests of the clock'
const key = 'a-key-that-is-no-secret'

test('a story that is sent in while the server runs comes out at its minute, on every surface, and search engines hear of it', async ({
  newsroom,
  request,
}) => {
  test.slow()
  const told: { urlList: string[] }[] = []
  const searchEngine = createServer(async (asked, answer) => {
    let body = ''
    for await (const chunk of asked) body += chunk
    told.push(JSON.parse(body))
    answer.end()
  })
  await new Promise<void>((resolve) => searchEngine.listen(0, '127.0.0.1', resolve))
  const { port } = searchEngine.address() as AddressInfo // what a server that listens on TCP has
  const site = await newsroom.serve({
    PUBLISH_SECRET: secret,
    WATCH_CONTENT: 'off',
    INDEXNOW_KEY: key,
    INDEXNOW_URL: `http://127.0.0.1:${port}/indexnow`,
  })
  const text = async (address: string) => (await request.get(site + address)).text()
  expect(await text(`/${key}.txt`)).toBe(key)
  expect((await request.get(`${site}/another-key.txt`)).status()).toBe(404)

  const companion = 'articles/world/companion.mdx'
  await newsroom.write(
    companion,
    aStory('A story beside it', [
      'related: [world/at-its-minute]',
      'published: 2026-02-01T08:00:00Z',
    ]),
  )
  const minute = new Date(Date.now() + 15_000)
  await newsroom.write(
    'articles/world/at-its-minute.mdx',
    aStory('A story that keeps its time', [`published: ${minute.toISOString()}`]),
  )
  const data = JSON.stringify({ timestamp: new Date().toISOString(), nonce: randomUUID() })
  const signature = createHmac('sha256', secret).update(data).digest('hex')
  const headers = {
    'X-Hub-Signature-256': `sha256=${signature}`,
    'Content-Type': 'application/json',
  }
  const report = await (await request.post(`${site}/api/publish`, { data, headers })).json()
  expect(report).toMatchObject({
    added: ['/world/companion'],
    scheduled: [{ address: '/world/at-its-minute', at: minute.toISOString() }],
  })

  const pages = [
    '/',
    '/world',
    '/tags/trade',
    '/authors/james-carter',
    '/world/companion',
    '/no/such/page',
  ]
  const documents = ['/feed.xml', '/atom.xml', '/world/feed.json', '/news-sitemap.xml', '/llms.txt']
  const surfaces = [...pages, ...documents]
  for (const surface of surfaces) {
    expect(await text(surface), surface).not.toContain('keeps its time')
  }
  for (const address of ['/world/at-its-minute', '/world/at-its-minute.md']) {
    expect((await request.get(site + address)).status(), address).toBe(404)
  }
  expect(told.flatMap(({ urlList }) => urlList)).not.toContain(
    'https://paper.example/world/at-its-minute',
  )

  const heard = () => told.flatMap(({ urlList }) => urlList)
  await expect
    .poll(heard, { timeout: 40_000 })
    .toContain('https://paper.example/world/at-its-minute')
  expect(Date.now()).toBeGreaterThanOrEqual(minute.getTime())
  for (const surface of surfaces) {
    expect(await text(surface), surface).toContain('keeps its time')
  }
  expect((await request.get(`${site}/world/at-its-minute.md`)).status()).toBe(200)
  const page = await text('/world/at-its-minute')
  const image = /property="og:image" content="https:\/\/paper\.example([^"]+)"/.exec(page)?.[1]
  expect((await request.get(site + image)).status()).toBe(200)
  searchEngine.close()
})
