import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of the request that is being answered. */
export type RequestContext = { id: string }

/** On `globalThis`, because each of the server's bundles has a copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<RequestContext> }
const key: unique symbol = Symbol.for('masthead.request-context')

/** Follows a request through everything that is done for it. */
export function requestContext(): AsyncLocalStorage<RequestContext> {
  shelf[key] ??= new AsyncLocalStorage()
  return shelf[key]
}
