import { type Catalog, emptyCatalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'

/** Where the publication of these tests lives. */
export const url = 'https://paper.example'

/** A newsroom with a section, an author, a tag, a photograph and these stories, newest first as in a catalog. */
export function aCatalog(articles: Article[], site: Partial<Catalog['site']> = {}): Catalog {
  const newestFirst = articles.toSorted((a, b) => b.published.getTime() - a.published.getTime())
  const medium = { name: 'quay.jpg', width: 800, height: 600, contentType: 'image/jpeg' }
  return {
    ...emptyCatalog,
    site: { ...emptyCatalog.site, name: 'The Paper', language: 'en-GB', ...site },
    sections: new Map([['world', { id: 'world', name: 'World', description: 'Everywhere.' }]]),
    authors: new Map([
      ['ada', { id: 'ada', name: 'Ada & Co', role: 'Reporter', bio: 'She writes.', links: [] }],
      ['ben', { id: 'ben', name: 'Ben Quay', role: 'Editor', bio: 'He edits.', links: [] }],
    ]),
    tags: new Map([
      ['ocean', { id: 'ocean', name: 'The ocean' }],
      ['unused', { id: 'unused', name: 'Unused' }],
    ]),
    media: new Map([['quay.jpg', { ...medium, bytes: 1, hash: 'abcdef0123456789' }]]),
    articles: new Map(newestFirst.map((article) => [article.address, article])),
  }
}

/** What headline writers, and people who are none, have been known to write. */
export const hostile = {
  'ends a script': 'Tides </script><script>alert(1)</script>',
  'ends a CDATA section': 'Why ]]> ends what <![CDATA[ begins',
  'has ampersands and quotes': `Q & A: "it's" &amp; <b>`,
  'has emoji sequences': 'Families 👨‍👩‍👧‍👦 and flags 🇳🇴🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'turns its direction': 'Turned \u202Eround\u202C and \u2067isolated\u2069',
  'is very long': 'Long '.repeat(60).trim(),
} as const
