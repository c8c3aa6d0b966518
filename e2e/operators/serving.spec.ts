import { connect } from 'node:net'
import { serve } from '@/bin/production-server'
import { askForBytes, type Bytes } from '../support/bytes'
import { expect, test } from '../support/test'

const addresses = [
  '/',
  '/world',
  '/world/who-owns-the-water',
  '/world/who-owns-the-water.md',
  '/world/maduro-asks-russia-for-aid',
  '/world/maduro-asks-russia-for-aid/comments',
  '/authors/james-carter',
  '/about',
  '/world/nobody-wrote-this',
  '/feed.xml',
  '/world/feed.json',
  '/sitemap.xml',
  '/llms.txt',
]

const asked: { method?: string; headers?: Record<string, string> }[] = [
  { headers: { 'accept-encoding': 'identity' } },
  { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } },
  { headers: { 'accept-encoding': 'gzip' } },
  { method: 'HEAD' },
  { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } },
]

/** Says nothing where no range is asked for, and sends a request past what lies in memory. */
const pastMemory = { 'if-range': '"none"' }

test.describe('what is answered from memory', () => {
  for (const address of addresses)
    test(`is word by word what the framework answers: ${address}`, async ({ baseURL }) => {
      const url = baseURL + address
      await settled(url)
      await askForBytes(url, { headers: pastMemory }) // this route may not have answered 404 yet
      for (const { method, headers } of asked) {
        const memory = await askForBytes(url, { method, headers })
        const framework = await askForBytes(url, { method, headers: { ...headers, ...pastMemory } })
        expect(isFromMemory(memory), 'was answered from memory').toBe(true)
        expect(isFromMemory(framework), 'was answered by the framework').toBe(false)
        expect(memory.status).toBe(framework.status)
        expect(told(memory)).toEqual(told(framework))
        expect(memory.body.equals(framework.body)).toBe(true)
      }
    })

  for (const address of ['/world/who-owns-the-water', '/feed.xml'])
    test(`is known to who has it already: ${address}`, async ({ baseURL }) => {
      const url = baseURL + address
      const { etag = '' } = await settled(url)
      const headers = { 'if-none-match': etag }
      const memory = await askForBytes(url, { headers })
      const framework = await askForBytes(url, { headers: { ...headers, ...pastMemory } })
      expect([memory.status, framework.status]).toEqual([304, 304])
      expect(told(memory)).toEqual(told(framework))
      expect(memory.body).toHaveLength(0)
    })

  test('is a 404 page for any address where nothing is', async ({ baseURL }) => {
    await settled(`${baseURL}/world/nobody-wrote-this`)
    for (const address of ['/no-such-section', '/world/or-this', '/no-such-section/at/all']) {
      const nothing = await askForBytes(baseURL + address)
      expect([nothing.status, isFromMemory(nothing)]).toEqual([404, true])
      expect(nothing.headers['cache-control']).toContain('no-store')
    }
  })

  test('is not what another address or another form is answered with', async ({ baseURL }) => {
    const url = `${baseURL}/world/who-owns-the-water`
    await settled(url)
    const markdown = await askForBytes(url, { headers: { accept: 'text/markdown' } })
    expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8')
    const router = await askForBytes(url, { headers: { rsc: '1' } })
    expect(isFromMemory(router)).toBe(false)
    const feed = await askForBytes(`${baseURL}/no-such-section/feed.xml`)
    expect([feed.status, feed.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
    const slash = await askForBytes(`${url}/`)
    expect([slash.status, slash.headers.location]).toEqual([308, '/world/who-owns-the-water'])
  })
})

test('a server that is told to stop ends well, whoever keeps a connection open', async () => {
  const server = await serve()
  const { hostname, port } = new URL(server.url)
  const ahead = connect(Number(port), hostname)
  await askForBytes(`${server.url}/world`)
  process.kill(server.pid ?? 0, 'SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.printed()).not.toMatch(/Error/)
  ahead.destroy()
  await server.stop()
})

/** Asks until what is answered comes from memory: the first one draws, the second is listened to. */
async function settled(url: string): Promise<Bytes['headers']> {
  await expect.poll(async () => isFromMemory(await askForBytes(url))).toBe(true)
  return (await askForBytes(url)).headers
}

/** The framework's handler leaves headers in its own case, memory in small letters; that no client minds tells them apart. */
function isFromMemory({ rawNames }: Bytes): boolean {
  return rawNames.includes('etag') && rawNames.includes('x-content-type-options')
}

/** All headers but those of one sending. A 304 of the framework leaves one name out of `Vary`. */
function told({ headers }: Bytes): object {
  const {
    date: _date,
    'content-length': _length,
    'transfer-encoding': _transfer,
    'content-encoding': _encoding,
    'x-request-id': _request,
    vary = '',
    ...rest
  } = headers
  return { ...rest, vary: vary.split(', ').filter((name) => name !== 'Accept-Encoding') }
}
