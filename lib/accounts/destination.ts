/** An origin that is nobody's: whatever still has it after being resolved is a path of the publication. */
const nowhere = 'http://publication.invalid'

/**
 * Where to go after signing in, out of an address that anybody may have written. Own paths only:
 *
 * | asked for | gives |
 * |---|---|
 * | `/world/a-story#comments` | the same |
 * | `//evil.example`, `/\evil.example`, `https://evil.example`, `javascript:…` | nothing |
 * | a path with a line break, a tab or another control character, which browsers take out | nothing |
 * | a path that signs in or out again, or that is no page | nothing |
 */
export function parseDestination(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || asked.length > 2_000) return undefined
  if (!/^\/(?![/\\])/.test(asked) || /[\p{Cc}\\]/u.test(asked)) return undefined
  if (!URL.canParse(asked, nowhere)) return undefined
  const { origin, pathname, search, hash } = new URL(asked, nowhere)
  if (origin !== nowhere || pathname.startsWith('//')) return undefined
  return leadsBack.test(pathname) ? undefined : pathname + search + hash
}

const leadsBack = /^\/(?:api|account\/(?:sign-in|confirm))(?:\/|$)/
