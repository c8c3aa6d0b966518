import 'server-only'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'

const failures: unique symbol = Symbol.for('masthead.comments.failures')
/** On `globalThis`, because each of the server's bundles has a copy of this module. */
const shelf = globalThis as typeof globalThis & { [failures]?: number }
const attempts = new WeakMap<object, number>()

/**
 * A number that is another one after each failure. Whoever keeps an answer by it keeps no failure for longer than
 * the page is drawn. Each page is drawn twice, and finds the same number both times.
 */
export function presentAttempt(): number {
  const drawing = workAsyncStorage.getStore()
  const attempt = (drawing && attempts.get(drawing)) ?? shelf[failures] ?? 0
  if (drawing) attempts.set(drawing, attempt)
  return attempt
}

/** The database did not answer: what is asked from now on is asked anew. */
export function noteFailure(): void {
  shelf[failures] = (shelf[failures] ?? 0) + 1
}
