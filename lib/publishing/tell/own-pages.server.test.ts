import { createHmac, hkdfSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { env } from '@/lib/env.server'
import { refresh, warm } from './own-pages.server'

beforeEach(() => {
  env.SECRET = 'a secret for tests that is long enough to be one'
  vi.spyOn(console, 'warn').mockReset().mockReturnValue()
})

/** A server that answers everything with a status, and what it was asked. */
async function aServer(status: number): Promise<{ port: number; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    response.writeHead(status, { Location: '/elsewhere' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo // what a server that listens on TCP has
  return { port, asked }
}

test('pages are asked for in their order, and a redirect is not followed', async () => {
  const { port, asked } = await aServer(308)
  env.PORT = port
  await warm(['/world/tides', '/'])
  expect(asked.map(({ url }) => url)).toEqual(['/world/tides', '/'])
})

test('a thousand changed pages do not keep the server busy with itself', async () => {
  const { port, asked } = await aServer(200)
  env.PORT = port
  await warm(Array.from({ length: 1_000 }, (_, n) => `/world/story-${n}`))
  expect(asked).toHaveLength(100)
})

test('every nginx is asked for each path, with a signature of that path alone', async () => {
  const [one, other] = [await aServer(200), await aServer(200)]
  env.NGINX_REFRESH_URL = [one, other].map(({ port }) => `http://127.0.0.1:${port}`)
  await refresh(['/', '/world/tides'])
  const key = Buffer.from(hkdfSync('sha256', env.SECRET ?? '', 'masthead', 'refresh', 32))
  const signature = (path: string) => createHmac('sha256', key).update(path).digest('hex')
  for (const { asked } of [one, other]) {
    expect(asked.map(({ url, headers }) => [url, headers['x-masthead-refresh']])).toEqual([
      ['/', signature('/')],
      ['/world/tides', signature('/world/tides')],
    ])
  }
})

test.each([
  ['answers with a fault', 502],
  ['is not there', undefined],
])(
  'an nginx that %s is told of in one line, and keeps no other from being asked',
  async (_, status) => {
    const healthy = await aServer(200)
    const port = status ? (await aServer(status)).port : 9
    env.NGINX_REFRESH_URL = [port, healthy.port].map((at) => `http://127.0.0.1:${at}`)
    await refresh(['/', '/world/tides'])
    expect(healthy.asked).toHaveLength(2)
    expect(console.warn).toHaveBeenCalledOnce()
  },
)
