import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Milliseconds that requests under way have to end by themselves. */
const patience = 8_000

/**
 * Gives a server the way to stop that loses no request: no new connection is taken, an idle one is closed, one with
 * a request under way once that is answered. The promise is kept when all are closed; what takes longer than
 * eight seconds is cut off.
 */
export function stopsGracefully(server: Server): () => Promise<void> {
  const underWay = new Map<Socket, Set<ServerResponse>>()
  let stopping = false

  server.on('connection', (socket) => {
    underWay.set(socket, new Set())
    socket.once('close', () => underWay.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    underWay.get(socket)?.add(response)
    if (stopping) isLast(response)
    response.once('close', () => {
      underWay.get(socket)?.delete(response)
      if (stopping && underWay.get(socket)?.size === 0) socket.end()
    })
  })

  return async () => {
    stopping = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const [socket, responses] of underWay) {
      // Node would wait for connections that have not asked for anything yet, as browsers open them ahead.
      if (responses.size === 0) socket.destroy()
      for (const response of responses) isLast(response)
    }
    const timer = setTimeout(() => server.closeAllConnections(), patience)
    await closed
    clearTimeout(timer)
  }
}

/** Else a client takes the connection for one that it may use again. */
function isLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}
