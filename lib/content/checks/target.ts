import { reservedSections } from '@/lib/routes'

/** What an address of the publication asks for, by its form alone. */
export type Target =
  | { kind: 'story'; address: string; view: 'page' | 'other' }
  | { kind: 'section'; id: string }
  | { kind: 'author' | 'tag' | 'medium'; id: string }
  | { kind: 'about'; slug: string }
  | { kind: 'software' }
  | { kind: 'nothing' }

/**
 * Reads the path of an address.
 *
 * | path | |
 * |---|---|
 * | `/world/x`, `/world/x.md`, `/world/x/history`, `/world/x/comments` | the story world/x |
 * | `/world`, `/world/feed.xml`, `/world/page/2` | the section world |
 * | `/authors/x`, `/tags/x` and what is below them, `/media/x.svg` | an author, tag, picture |
 * | `/about`, `/about/x` | a page; `/about` itself is the page “about” |
 * | `/`, `/corrections`, `/search`, `/account`, `/feed.xml` and other files | the software's own |
 */
export function parseTarget(path: string): Target {
  const [, first = '', second, ...rest] = path.split('/')
  const below = rest.join('/')
  if (first === '') return second === undefined ? { kind: 'software' } : nothing
  if (reservedSections.includes(first)) return reserved(first, second, below)
  if (second === undefined) return { kind: 'section', id: first }
  if (second === 'feed.xml') return below ? nothing : { kind: 'section', id: first }
  if (second === 'page') return isNumber(below) ? { kind: 'section', id: first } : nothing
  const slug = second.replace(/\.md$/, '')
  if (below && (slug !== second || !['history', 'comments'].includes(below))) return nothing
  const view = below || slug !== second ? 'other' : 'page'
  return { kind: 'story', address: `${first}/${slug}`, view }
}

const nothing: Target = { kind: 'nothing' }

const lists = { authors: 'author', tags: 'tag', media: 'medium' } as const

function reserved(first: string, second: string | undefined, below: string): Target {
  if (first === 'about') {
    return below || second === 'about' ? nothing : { kind: 'about', slug: second ?? 'about' }
  }
  if (first === 'authors' || first === 'tags' || first === 'media') {
    const known = below === '' || (first !== 'media' && isBelowList(first, below))
    return second && known ? { kind: lists[first], id: second } : nothing
  }
  const isOpen = first.includes('.') || ['account', 'corrections', 'search'].includes(first)
  return isOpen && second === undefined ? { kind: 'software' } : nothing
}

function isBelowList(list: 'authors' | 'tags', below: string): boolean {
  if (below === 'feed.xml') return list === 'authors'
  return below.startsWith('page/') && isNumber(below.slice('page/'.length))
}

function isNumber(text: string): boolean {
  return /^[1-9]\d*$/.test(text)
}
