import { anArticle } from '@/lib/content/article.fixture'
import { type Catalog, emptyCatalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import type { Card } from './card'

/** The day on which tests draw. */
export const today = new Date('2026-06-01T12:00:00Z')

/** A card for tests: `aCard({ year: 2019 })`. */
export function aCard(but: Partial<Card> = {}): Card {
  return {
    of: '/world/tides',
    publication: 'The Paper',
    language: 'en-GB',
    overline: 'World',
    headline: 'What the tide brought in',
    authors: ['Ada North'],
    labels: [],
    cover: 'world',
    ...but,
  }
}

/** A catalog with one section, one author, one tag, two pages and these stories. */
export function aCatalog(...articles: [address: string, but?: Partial<Article>][]): Catalog {
  const { site } = emptyCatalog
  const page = {
    file: '',
    hash: '',
    order: 0,
    headings: [],
    disclosesComments: false,
    description: 'A page of the paper.',
  }
  return {
    ...emptyCatalog,
    site: { ...site, name: 'The Paper', tagline: 'All of it', timeZone: 'Europe/Paris' },
    sections: new Map([['world', { id: 'world', name: 'World', description: 'States and seas.' }]]),
    authors: new Map([['ada', anAuthor]]),
    tags: new Map([['trade', { id: 'trade', name: 'Trade' }]]),
    pages: new Map([
      ['about', { ...page, slug: 'about', title: 'About the paper' }],
      ['privacy', { ...page, slug: 'privacy', title: 'Privacy' }],
    ]),
    articles: new Map(articles.map(([address, but]) => [address, anArticle(address, but)])),
    moved: new Map([['world/old-tides', 'world/tides']]),
  }
}

const anAuthor = { id: 'ada', name: 'Ada North', role: 'Editor', bio: 'She edits.', links: [] }
