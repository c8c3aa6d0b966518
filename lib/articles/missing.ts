import type { Catalog } from '@/lib/content/catalog'
import { reservedSections, routes } from '@/lib/routes'

/**
 * Whether there is surely nothing at a path, so that no page need be drawn to find out. False also means
 * "could not tell": the page itself then looks.
 *
 * | path | surely nothing when |
 * |---|---|
 * | `/a` | no section is called so, and the software uses no such word |
 * | `/a/b` | as above, and no story has or had the slug `b`: under a wrong section it would redirect |
 * | `/a/b.md` | as `/a/b` |
 * | `/a/feed.xml`, `/a/atom.xml`, `/a/feed.json` | no section is called so |
 * | `/a/b/c` | as `/a`, unless it is a further page of a section or belongs to a story |
 * | longer | as `/a`: the software has no such address |
 */
export function isSurelyMissing(path: string, catalog: Catalog): boolean {
  const [first = '', second, third, ...rest] = path.split('/').slice(1)
  if (first === '' || reservedSections.includes(first)) return false
  if (second === undefined) return !catalog.sections.has(first)
  if (third === undefined && feeds.has(second)) return !catalog.sections.has(first)
  const slug = third === undefined ? second.replace(/\.md$/, '') : second
  const { bySlug, moved } = catalog
  const hasSlug = bySlug.has(slug) || moved.has(slug) || moved.has(`${first}/${slug}`)
  if (third === undefined) return !hasSlug
  return rest.length > 0 || !(hasSlug || second === 'page')
}

const feeds = new Set((['rss', 'atom', 'json'] as const).map((f) => routes.feed(f).slice(1)))
