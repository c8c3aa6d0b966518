import 'server-only'

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: ReadonlySet<string> }
const key: unique symbol = Symbol.for('masthead.gone')

/** Whether a story was at this address once and was taken away; nothing is there, and will not be again. */
export function isGone(address: string): boolean {
  return listGone().has(address)
}

/** All such addresses. */
export function listGone(): ReadonlySet<string> {
  return shelf[key] ?? new Set()
}

/** Says of which addresses that is so. Who remembers it: lib/publishing/memory.server.ts. */
export function setGone(addresses: ReadonlySet<string>): void {
  shelf[key] = addresses
}
