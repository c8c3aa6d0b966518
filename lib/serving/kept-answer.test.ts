import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { KeptAnswer } from './kept-answer.ts'

const body = '<p>The water is nobody’s.</p>'.repeat(100)
const headers = {
  etag: '"a1"',
  vary: 'Accept, Accept-Encoding',
  link: ['</a>; rel=preload', '</b>; rel=preload'],
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'gzip',
  'transfer-encoding': 'chunked',
  'content-length': 7,
  'x-request-id': 'of-the-first-reader',
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

test('says again what the framework said, but for how it was sent', async () => {
  const plain = await ask(kept())
  expect(plain.status).toBe(200)
  expect(plain.body.toString()).toBe(body)
  expect(plain.headers).toMatchObject({
    etag: '"a1"',
    vary: 'Accept, Accept-Encoding',
    link: '</a>; rel=preload, </b>; rel=preload',
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
  })
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(plain.headers).not.toHaveProperty('transfer-encoding')
})

test('compresses once for each encoding, and counts what that takes', async () => {
  const grown = vi.fn()
  const answer = kept(200, grown)
  const before = answer.bytes
  const two = () => ask(answer, { 'accept-encoding': 'br' })
  const [one, other] = await Promise.all([two(), two()])
  expect(brotliDecompressSync(one.body).toString()).toBe(body)
  expect(other.body).toEqual(one.body)
  expect(one.headers['content-encoding']).toBe('br')
  expect(grown).toHaveBeenCalledTimes(1)
  expect(before).toBeLessThan(body.length)
  expect(answer.bytes).toBe(before + one.body.byteLength)
  const zipped = await ask(answer, { 'accept-encoding': 'gzip' })
  expect(gunzipSync(zipped.body).toString()).toBe(body)
})

test('tells who asks for the head how long the whole would be', async () => {
  const { headers, body: nothing } = await ask(kept(), { 'accept-encoding': 'br' }, 'HEAD')
  expect(headers['content-length']).toBe(String(Buffer.byteLength(body)))
  expect(headers).not.toHaveProperty('content-encoding')
  expect(nothing).toHaveLength(0)
})

test.each([
  [{ 'if-none-match': '"a1"' }, 304],
  [{ 'if-none-match': 'W/"a1"' }, 304],
  [{ 'if-none-match': '"b2", "a1"' }, 304],
  [{ 'if-none-match': '*' }, 304],
  [{ 'if-none-match': '"b2"' }, 200],
  [{ 'if-none-match': 'a1' }, 200],
  [{ 'if-none-match': '"a1"', 'cache-control': 'no-cache' }, 200],
  [{ 'if-none-match': '"a1"', 'cache-control': 'max-age=0' }, 304],
])('to who sends %j it answers %i', async (asked, status) => {
  const answered = await ask(kept(), asked)
  expect(answered.status).toBe(status)
  expect(answered.headers).toMatchObject({ etag: '"a1"', vary: 'Accept, Accept-Encoding' })
  if (status === 304) expect(answered.headers).not.toHaveProperty('content-type')
})

test('a page where nothing is keeps its status', async () => {
  expect((await ask(kept(404))).status).toBe(404)
})

function kept(status = 200, grown?: () => void): KeptAnswer {
  return new KeptAnswer({ status, headers, body: () => Buffer.from(body) }, grown)
}

type Answered = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

async function ask(answer: KeptAnswer, asked = {}, method = 'GET'): Promise<Answered> {
  const server = createServer((incoming, response) => answer.give(incoming, response))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // listening on a port, not on a file
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', method, headers: asked }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(chunks),
      })
    })
      .once('error', reject)
      .end()
  })
}
