import type { FullStory } from '@/lib/articles/read.server'
import { articleToStory } from '@/lib/articles/story'
import { anArticle } from '@/lib/content/article.fixture'
import { type Catalog, emptyCatalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import type { Author } from '@/lib/content/schema/author'
import { type Site, siteSchema } from '@/lib/content/schema/site'

/** A publication for tests: `aPaper({ fediverse: '@paper@social.example' })`. */
export function aPaper(but: Partial<Site> = {}): { site: Site; url: string } {
  const site = siteSchema.parse({
    name: 'The Gazette',
    tagline: 'News that never happened',
    description: 'A newsroom for tests.',
    language: 'en-GB',
    url: 'https://paper.example',
    contact: { email: 'desk@paper.example' },
    ...but,
  })
  return { site, url: 'https://paper.example' }
}

/** Who writes in tests. */
export const ada: Author = {
  id: 'ada',
  name: 'Ada North',
  role: 'Reporter',
  bio: 'Ada writes what tests read.',
  links: [],
}

const catalog: Catalog = {
  ...emptyCatalog,
  sections: new Map([['world', { id: 'world', name: 'World', description: 'Far and near.' }]]),
  authors: new Map([['ada', ada]]),
}

/** A story with what its page knows: `aFullStory({ kind: 'opinion' })`. */
export function aFullStory(but: Partial<Article> = {}, around: Partial<FullStory> = {}): FullStory {
  const article = anArticle('world/tides', but)
  return {
    ...articleToStory(article, catalog),
    article,
    authorsInFull: article.authors.includes('ada') ? [ada] : [],
    tags: [],
    related: [],
    age: 0,
    ...around,
  }
}
