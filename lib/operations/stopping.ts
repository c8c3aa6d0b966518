/**
 * Whether this server is about to stop. Loaded by the server process itself and by its bundles: what they must
 * agree on lies on `globalThis`.
 */
type Stopping = { begun: boolean; last: (() => Promise<void>)[] }
const shelf = globalThis as typeof globalThis & { [key]?: Stopping }
const key: unique symbol = Symbol.for('masthead.stopping')

function stopping(): Stopping {
  shelf[key] ??= { begun: false, last: [] }
  return shelf[key]
}

/** From now on `/api/ready` says 503, so that whoever spreads requests sends no more of them here. */
export function noteStopping(): void {
  stopping().begun = true
}

export function isStopping(): boolean {
  return stopping().begun
}

/** Has `task` done once all requests are answered, right before the process ends. */
export function doLast(task: () => Promise<void>): void {
  stopping().last.push(task)
}

/** Does what was put off until now. One that fails, or takes longer than `patience` milliseconds, is let go. */
export async function finish(patience = 2_000): Promise<void> {
  const all = Promise.allSettled(
    stopping()
      .last.splice(0)
      .map((task) => task()),
  )
  await Promise.race([all, new Promise((done) => setTimeout(done, patience).unref())])
}
