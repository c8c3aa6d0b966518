/**
 * The framework's keys of pages look like `/route-cache/APP_PAGE/<hash of the route>/$/world/story`. It
 * promises only that they stay the same, so both functions answer for any other form, too.
 */
const marker = '/$/'

/** What all addresses of one route share. */
export function routeOf(key: string): string {
  const end = key.indexOf(marker)
  return end < 0 ? key : key.slice(0, end)
}

/**
 * The address, beginning with a slash. In a key the front page is called `/index`, and what is called so twice so; a
 * part of an address that may be left out, and is, stands there as `[[...name]]`.
 */
export function pathOf(key: string): string {
  const end = key.indexOf(marker)
  if (end < 0) return key
  const path = key.slice(end + 2).replace(/\/\[\[\.\.\.\w+\]\]$/, '')
  return /^\/index(?=\/|$)/.test(path) ? path.slice('/index'.length) || '/' : path
}
