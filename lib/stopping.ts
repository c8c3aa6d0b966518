/** What is to be closed when the server stops. */
type Closing = () => void | Promise<void>

/** On `globalThis`, because each of the server's bundles has a copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Closing[]; [begun]?: true }
const key: unique symbol = Symbol.for('masthead.stopping')
const begun: unique symbol = Symbol.for('masthead.stopping.begun')

/** From now on `/api/ready` answers 503: whoever spreads requests over several servers sends no more of them here. */
export function noteStopping(): void {
  shelf[begun] = true
}

export function isStopping(): boolean {
  return shelf[begun] === true
}

/** Has `close` called once nobody is served any more, before the process ends. */
export function beforeStopping(close: Closing): void {
  shelf[key] ??= []
  shelf[key].push(close)
}

/** Closes everything, what was opened last first. What cannot be closed does not keep the rest open. */
export async function closeAll(): Promise<void> {
  const closings = shelf[key]?.splice(0).reverse() ?? []
  for (const close of closings) {
    try {
      await close()
    } catch (fault) {
      console.error('Something could not be closed while stopping.', fault)
    }
  }
}
