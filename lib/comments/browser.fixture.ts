/**
 * A browser with its cookies, in the place of `next/headers`:
 * `vi.mock('next/headers', () => import('./browser.fixture'))`.
 */
export const browser = {
  jar: new Map<string, string>(),
  /** What was said of each cookie when it was set. */
  flags: new Map<string, Record<string, unknown>>(),
  headers: new Headers(),
  /** Starts anew, without cookies. `next-action` is there when the browser has scripts. */
  restart(headers: Record<string, string> = { 'next-action': 'x' }): void {
    browser.jar.clear()
    browser.flags.clear()
    browser.headers = new Headers(headers)
  },
}

export async function headers(): Promise<Headers> {
  return browser.headers
}

export async function cookies() {
  return {
    get: (name: string) => {
      const value = browser.jar.get(name)
      return value === undefined ? undefined : { name, value }
    },
    set: (name: string, value: string, flags: Record<string, unknown>) => {
      browser.jar.set(name, value)
      browser.flags.set(name, flags)
    },
  }
}
