/**
 * What kind of address a path is, for counting: a handful of names, however many addresses strangers make up.
 *
 * | path | class |
 * |---|---|
 * | `/` | front |
 * | `/world`, `/authors/ann`, `/tags/ports`, `/world/page/2`, `/about` | list |
 * | `/world/first-light` | article |
 * | `/world/first-light/comments/newest/2` | discussion |
 * | `/world/first-light/history` | history |
 * | `/feed.xml`, `/world/atom.xml`, `/sitemaps/1.xml`, `/world/first-light.md`, `/robots.txt` | machines |
 * | `/og/…`, `/media/…`, `/icons/…` | image |
 * | `/_next/static/…` | static |
 * | `/account/…`, `/desk/…`, `/api/…`, `/search` | account, desk, api, search |
 * | anything else | other |
 */
export function routeClassOf(path: string): string {
  return classes.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other'
}

const classes: readonly (readonly [string, RegExp])[] = [
  ['front', /^\/$/],
  ['static', /^\/_next\//],
  ['account', /^\/account(?:\/|$)/],
  ['desk', /^\/desk(?:\/|$)/],
  ['api', /^\/api(?:\/|$)/],
  ['search', /^\/search$/],
  ['image', /^\/(?:og|media|icons)\/|^\/(?:icon\.svg|favicon\.ico)$/],
  ['machines', /\.(?:xml|json|txt|md|webmanifest)$/],
  ['discussion', /^\/[^/]+\/[^/]+\/comments(?:\/|$)/],
  ['history', /^\/[^/]+\/[^/]+\/history(?:\/|$)/],
  ['list', /^\/(?:authors|tags|about)\/|\/page\/\d+$/],
  ['list', /^\/[^/]+$/],
  ['article', /^\/[^/]+\/[^/]+$/],
]
