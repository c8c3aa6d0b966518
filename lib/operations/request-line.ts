import type { AnsweredRequest } from './requests.server'
import { routeClassOf } from './route-class'

type Line = {
  level: 'debug' | 'info' | 'warn' | 'error'
  words: string
  request: string
  method: string
  path: string
  route: string
  status: number
  ms: number
}

/**
 * A request as a line of the log. It has no address, no name of a browser, and no query.
 *
 * | request | level |
 * |---|---|
 * | answered with 5xx | error |
 * | took more than a second | warn |
 * | changed something: no GET or HEAD | info |
 * | read something | debug: nginx counts those better |
 */
export function lineOf({ id, method, path, status, milliseconds }: AnsweredRequest): Line {
  const ms = Math.round(milliseconds * 10) / 10
  return {
    level: levelOf(method, status, ms),
    words: `${method} ${path} ${status === 0 ? 'was given up' : status} ${ms} ms`,
    request: id,
    method,
    path,
    route: routeClassOf(path),
    status,
    ms,
  }
}

function levelOf(method: string, status: number, ms: number): Line['level'] {
  if (status >= 500) return 'error'
  if (ms > 1_000) return 'warn'
  return method === 'GET' || method === 'HEAD' ? 'debug' : 'info'
}
