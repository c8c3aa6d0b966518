/** Every address of the publication, built here and nowhere else. Paths begin with `/`; no origin. */
export const routes = {
  front: () => '/',
  section: (section: string, page = 1) => (page === 1 ? `/${section}` : `/${section}/page/${page}`),
  article: (address: string) => `/${address}`,
  author: (id: string, page = 1) => (page === 1 ? `/authors/${id}` : `/authors/${id}/page/${page}`),
  tag: (id: string, page = 1) => (page === 1 ? `/tags/${id}` : `/tags/${id}/page/${page}`),
  corrections: () => '/corrections',
  about: (page = 'about') => (page === 'about' ? '/about' : `/about/${page}`),
  media: (name: string, hash?: string) => `/media/${name}${hash ? `?v=${hash.slice(0, 8)}` : ''}`,
}

/** First path segments that belong to the software: no section may be called so. */
export const reservedSections: readonly string[] = [
  'about',
  'account',
  'api',
  'atom.xml',
  'authors',
  'corrections',
  'desk',
  'feed.json',
  'feed.xml',
  'llms.txt',
  'manifest.webmanifest',
  'media',
  'news-sitemap.xml',
  'og',
  'robots.txt',
  'search',
  'sitemap.xml',
  'sitemaps',
  'tags',
]
