import type { Catalog } from '@/lib/content/catalog'
import { discussionOrders, reservedSections, routes } from '@/lib/routes'

/**
 * Whether there is surely nothing at a path, so that no page need be drawn to find out. False also means
 * "could not tell": the page itself then looks.
 *
 * | path | surely nothing when |
 * |---|---|
 * | `/a` | no section is called so, and the software uses no such word |
 * | `/a/b` | as above, no story has or had the slug `b` (under a wrong section it would redirect), and none is gone from there |
 * | `/a/b.md` | as `/a/b` |
 * | `/a/feed.xml`, `/a/atom.xml`, `/a/feed.json` | no section is called so |
 * | `/a/b/c` | as `/a`, unless it is a further page of a section or belongs to a story |
 * | longer | as `/a/b/c`, unless it is an order, a comment or a page of its discussion |
 */
export function isSurelyMissing(
  path: string,
  catalog: Catalog,
  isGone: (address: string) => boolean,
): boolean {
  const [first = '', second, third, ...rest] = path.split('/').slice(1)
  if (first === '' || reservedSections.includes(first)) return false
  if (second === undefined) return !catalog.sections.has(first)
  if (third === undefined && feeds.has(second)) return !catalog.sections.has(first)
  const slug = third === undefined ? second.replace(/\.md$/, '') : second
  const { bySlug, moved } = catalog
  const address = `${first}/${slug}`
  const hasSlug = bySlug.has(slug) || moved.has(slug) || moved.has(address) || isGone(address)
  if (third === undefined) return !hasSlug
  if (rest.length > 0) return !(hasSlug && third === 'comments' && isView(rest))
  return !(hasSlug || second === 'page')
}

/** An order or the number of a comment, and perhaps a page. */
function isView([what = '', page = '2', ...more]: readonly string[]): boolean {
  const isKnown = discussionOrders.some((order) => order === what) || isNumber(what)
  return isKnown && isNumber(page) && more.length === 0
}

function isNumber(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text)
}

const feeds = new Set((['rss', 'atom', 'json'] as const).map((f) => routes.feed(f).slice(1)))
