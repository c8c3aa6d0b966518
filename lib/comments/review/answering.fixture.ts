import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** How a service misbehaves; may be changed while it runs. */
export type Trouble = {
  /** Milliseconds before each answer. */
  delay?: number
  /** A status instead of an answer. */
  status?: number
  /** A body instead of an answer. */
  garbage?: string
}

/** A service on this machine, for tests: real HTTP, on a port of its own. */
export type Service = { url: string; close: () => Promise<void> }

/** Starts a service; `trouble` is looked at with every request. */
export async function startService(
  trouble: Trouble,
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => void,
): Promise<Service> {
  const server = createServer((request, response) => {
    reply(request, response).catch((fault) => response.destroy(fault))
  })
  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(Buffer.from(part))
    if (trouble.delay) await wait(trouble.delay)
    if (trouble.status) response.writeHead(trouble.status).end('Something is wrong here.')
    else if (trouble.garbage !== undefined) response.end(trouble.garbage)
    else answer(request, Buffer.concat(parts).toString('utf8'), response)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port, not on a pipe, has an address of this shape.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
