import 'server-only'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { isOneOf } from '@/lib/comments/client-address'
import { env } from '@/lib/env.server'
import { requestContext } from './request-context.server'
import { requestIdOf } from './request-id'

/** A request that is over. */
export type AnsweredRequest = {
  id: string
  method: string
  /** Without what follows the `?`: there are links in mails that open an account, and what people search for. */
  path: string
  /** 0 when its sender left before there was an answer. */
  status: number
  milliseconds: number
}

/** What Node tells on this channel, by its documentation. */
type Begun = { request: IncomingMessage; response: ServerResponse; server: Server }

const noted: unique symbol = Symbol.for('masthead.requests')
const shelf = globalThis as typeof globalThis & { [noted]?: true }

/**
 * Gives each request its name, says it in the answer, and has everything that is done for it know the name. Node
 * announces every request right before a server sees it, under whatever server the pages are served.
 *
 * @param tell is called when a request is over
 */
export function noteRequests(tell: (answered: AnsweredRequest) => void): void {
  if (shelf[noted]) return
  shelf[noted] = true
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Begun
    if (request.socket.localPort === env.METRICS_PORT) return
    const id = requestIdOf(request.headers['x-request-id'], isFromProxy(request.socket), randomUUID)
    const { method = '', url = '' } = request
    const begun = performance.now()
    request.headers['x-request-id'] = id
    response.setHeader('X-Request-Id', id)
    requestContext().enterWith({ id })
    response.once('close', () =>
      tell({
        id,
        method,
        path: pathOf(url),
        status: response.headersSent ? response.statusCode : 0,
        milliseconds: performance.now() - begun,
      }),
    )
  })
}

/** A connection stays with whom it was opened by. */
const fromProxy = new WeakMap<Socket, boolean>()

function isFromProxy(socket: Socket): boolean {
  const known = fromProxy.get(socket) ?? isOneOf(socket.remoteAddress, env.TRUSTED_PROXIES)
  fromProxy.set(socket, known)
  return known
}

function pathOf(url: string): string {
  const end = url.indexOf('?')
  return (end < 0 ? url : url.slice(0, end)).slice(0, 500)
}
