import type { Article } from './schema/article'

/** An article for tests: `anArticle('world/tides', { tags: ['ocean'] })`. */
export function anArticle(address: string, but: Partial<Article> = {}): Article {
  const [section = '', slug = ''] = address.split('/')
  return {
    address,
    section,
    slug,
    file: `articles/${address}.mdx`,
    hash: address,
    wordCount: 600,
    headline: `The story of ${slug}`,
    standfirst: 'A standfirst that is long enough to be one, and no longer than that.',
    authors: ['ada'],
    published: new Date('2026-01-01T08:00:00Z'),
    tags: [],
    kind: 'news',
    related: [],
    sources: [],
    corrections: [],
    disclosure: {},
    comments: 'open',
    draft: false,
    oldSlugs: [],
    ...but,
  }
}
