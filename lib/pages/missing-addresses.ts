import { pathOf } from './page-key.ts'

/** Whether nothing is at an address. `false` also means: could not tell. */
export type MissingTest = (path: string) => boolean

const key: unique symbol = Symbol.for('masthead.missing')
const shelf = globalThis as typeof globalThis & { [key]?: MissingTest }

/**
 * Tells the page cache how to know a missing address without drawing a page for it, so that a flood of made
 * up slugs costs as little as a flood of readers. The newest "nothing here" of the same route is the answer
 * then; it must not name the address. The function is asked about every address that is not kept, of every
 * route that has ever answered 404; it must be quick, and sure when it says true.
 */
export function declareMissing(test: MissingTest): void {
  shelf[key] = test
}

/** Whether the address of a cache key is declared missing. */
export function isDeclaredMissing(cacheKey: string): boolean {
  return shelf[key]?.(pathOf(cacheKey)) ?? false
}
