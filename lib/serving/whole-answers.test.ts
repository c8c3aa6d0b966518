import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { sendWhole } from './whole-answers.ts'

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const forAll = { 'Cache-Control': 'public, max-age=0, s-maxage=1' }

test('nothing of an answer is sent before its end, and then all of it', async () => {
  const { promise: meanwhile, resolve: goOn } = Promise.withResolvers<void>()
  const server = await serve(async (_, response) => {
    response.setHeader('Cache-Control', forAll['Cache-Control'])
    response.writeHead(200)
    response.flushHeaders()
    response.write('one, ')
    await meanwhile
    response.write(Buffer.from('two, '))
    response.end('three')
  })
  const client = await server.ask()
  await new Promise((later) => setTimeout(later, 50))
  expect(client.heard()).toBe('')
  goOn()
  await expect.poll(client.heard).toMatch(/^HTTP\/1\.1 200 [\s\S]*one, two, three/)
  expect(client.pieces()).toBe(1)
})

test('a head that was not written yet says how long the answer is', async () => {
  const server = await serve((_, response) => {
    response.setHeader('Cache-Control', forAll['Cache-Control'])
    response.write('one, ')
    response.end('two')
  })
  const { heard } = await server.ask()
  await expect.poll(heard).toContain('Content-Length: 8\r\n')
  expect(heard()).toContain('\r\n\r\none, two')
})

test('what is one person’s own is sent as it comes', async () => {
  const server = await serve((_, response) => {
    response.setHeader('Cache-Control', 'private, no-store')
    response.write('one, ')
  })
  const { heard } = await server.ask()
  await expect.poll(heard).toContain('one, ')
})

test('what is too much to be held is sent as it comes, in order and whole', async () => {
  const megabyte = 'x'.repeat(1024 * 1024)
  const server = await serve((_, response) => {
    response.setHeader('Cache-Control', forAll['Cache-Control'])
    response.write('first ')
    for (let piece = 0; piece < 3; piece++) response.write(megabyte)
    response.end(' last')
  })
  const text = await fetch(server.url).then((answer) => answer.text())
  expect(text).toBe(`first ${megabyte.repeat(3)} last`)
})

test.each([304, 204])('an answer of %i has no body', async (status) => {
  const server = await serve((_, response) => {
    response.setHeader('Cache-Control', forAll['Cache-Control'])
    response.writeHead(status).end()
  })
  const answer = await fetch(server.url)
  expect(answer.status).toBe(status)
  expect(await answer.text()).toBe('')
})

async function serve(listener: RequestListener) {
  const server = createServer((request, response) => {
    sendWhole(response)
    return listener(request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port, so says Node
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const ask = async () => {
    const socket = connect(port, '127.0.0.1')
    const heard: string[] = []
    socket.on('data', (bytes) => heard.push(bytes.toString()))
    stops.push(() => socket.destroy())
    await once(socket, 'connect')
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    return { heard: () => heard.join(''), pieces: () => heard.length }
  }
  return { url: `http://127.0.0.1:${port}`, ask }
}
