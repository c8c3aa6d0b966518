import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { stopsGracefully } from './graceful-stop.ts'

test('a request under way is answered, and its connection is not used again', async () => {
  const { promise: meanwhile, resolve: goOn } = Promise.withResolvers<void>()
  const { port, stop } = await serve(async (_, response) => {
    await meanwhile
    response.end('whole')
  })
  const agent = new Agent({ keepAlive: true })
  const asked = ask(port, agent)
  await asked.sent
  const stopped = stop()
  goOn()
  const answer = await asked.answer
  expect(answer.headers.connection).toBe('close')
  expect(await textOf(answer)).toBe('whole')
  await stopped
  agent.destroy()
})

test('who comes while it stops is told to come again elsewhere', async () => {
  const { port, stop } = await serve((_, response) => response.end('whole'))
  await stop()
  await expect(ask(port).answer).rejects.toThrow('ECONNREFUSED')
})

test('a connection on which nobody asks anything does not keep it up', async () => {
  const { port, stop } = await serve((_, response) => response.end())
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  await ask(port).answer // so that the server has seen the connection before it
  await stop()
  socket.destroy()
})

test('who has just connected may still ask', async () => {
  const { port, stop } = await serve((_, response) => response.end('whole'))
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  await ask(port).answer // so that the server has seen the connection before it
  const stopped = stop()
  await new Promise((later) => setTimeout(later, 50))
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toContain('whole')
  await stopped
})

test('nor does one that is kept after its answer', async () => {
  const { port, stop } = await serve((_, response) => response.end('whole'))
  const agent = new Agent({ keepAlive: true })
  await textOf(await ask(port, agent).answer)
  await stop()
  agent.destroy()
})

async function serve(listener: RequestListener) {
  const server = createServer(listener)
  const stop = stopsGracefully(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { stop, port: (server.address() as AddressInfo).port } // listening on a port, not on a file
}

function ask(port: number, agent?: Agent) {
  const sending = get({ port, host: '127.0.0.1', ...(agent && { agent }) })
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve).once('error', reject)
  })
  const sent = once(sending, 'finish').then(() => new Promise((resolve) => setTimeout(resolve, 50)))
  sent.catch(() => {})
  return { answer, sent }
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  return text
}
