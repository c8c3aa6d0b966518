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

/** The address, beginning with a slash. */
export function pathOf(key: string): string {
  const end = key.indexOf(marker)
  return end < 0 ? key : key.slice(end + 2)
}
