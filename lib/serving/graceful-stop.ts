import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Milliseconds that requests under way have to end by themselves. */
const patience = 8_000
/** Milliseconds in which whoever has just connected says what for. */
const mayStillAsk = 300

/**
 * Gives a server the way to stop that loses no request: no new connection is taken, an idle one is closed, one with
 * a request under way once that is answered. One on which nothing was asked yet has a moment for it: the request
 * may be on its way, and a form is not sent again. The promise is kept when all are closed; what takes longer than
 * eight seconds is cut off.
 */
export function stopsGracefully(server: Server): () => Promise<void> {
  const underWay = new Map<Socket, Set<ServerResponse>>()
  const unasked = new Set<Socket>()
  let stopping = false

  server.on('connection', (socket) => {
    underWay.set(socket, new Set())
    unasked.add(socket)
    socket.once('close', () => underWay.delete(socket) && unasked.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    underWay.get(socket)?.add(response)
    unasked.delete(socket)
    if (stopping) isLast(response)
    response.once('close', () => {
      underWay.get(socket)?.delete(response)
      if (stopping && underWay.get(socket)?.size === 0) socket.end()
    })
  })

  return async () => {
    stopping = true
    for (const responses of underWay.values()) responses.forEach(isLast)
    await turnsOfTheLoop(2) // so that who waits to be let in is
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const [socket, responses] of underWay) {
      if (responses.size === 0 && !unasked.has(socket)) socket.destroy()
    }
    // Node would wait for connections that have not asked for anything yet, as browsers open them ahead.
    const soon = setTimeout(() => unasked.forEach((socket) => void socket.destroy()), mayStillAsk)
    const timer = setTimeout(() => server.closeAllConnections(), patience)
    await closed
    clearTimeout(soon)
    clearTimeout(timer)
  }
}

async function turnsOfTheLoop(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((next) => setImmediate(next))
}

/** Else a client takes the connection for one that it may use again. */
function isLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}
