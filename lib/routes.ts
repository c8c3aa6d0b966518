/** Every address of the publication, built here and nowhere else. Paths begin with `/`; no origin. */
export const routes = {
  front: () => '/',
  section: (section: string, page = 1) => (page === 1 ? `/${section}` : `/${section}/page/${page}`),
  article: (address: string) => `/${address}`,
  author: (id: string, page = 1) => (page === 1 ? `/authors/${id}` : `/authors/${id}/page/${page}`),
  tag: (id: string, page = 1) => (page === 1 ? `/tags/${id}` : `/tags/${id}/page/${page}`),
  corrections: () => '/corrections',
  about: (page = 'about') => (page === 'about' ? '/about' : `/about/${page}`),
  /** The story in Markdown. */
  markdown: (address: string) => `/${address}.md`,
  /** `of` is the path of a section or author, `/world`; without it the feed has everything. */
  feed: (format: FeedFormat, of = '') => `${of}/${feedNames[format]}`,
  sitemap: (part?: number) => (part === undefined ? '/sitemap.xml' : `/sitemaps/${part}.xml`),
  newsSitemap: () => '/news-sitemap.xml',
  robots: () => '/robots.txt',
  llms: () => '/llms.txt',
  manifest: () => '/manifest.webmanifest',
  /** The sign of the publication: the drawing, or a picture made of it by `npm run icons`. */
  icon: (name?: IconName) => (name ? `/icons/${name}.png` : '/icon.svg'),
  /** `of` is the path of the page that is shared; the version is a hash of what is drawn. */
  shareImage: (of: string, version: string, shape: ImageShape = 'card') =>
    `/og${of === '/' ? '' : of}/${version}${shape === 'card' ? '' : `-${shape}`}.png`,
  media: (name: string, hash?: string) => `/media/${name}${hash ? `?v=${hash.slice(0, 8)}` : ''}`,
}

/** The three ways in which a feed is written. */
export type FeedFormat = 'rss' | 'atom' | 'json'

const feedNames: Record<FeedFormat, string> = {
  rss: 'feed.xml',
  atom: 'atom.xml',
  json: 'feed.json',
}

/** What it is cut for, if anything, and the pixels of a side. */
export type IconName = '192' | '512' | 'maskable-512' | 'apple-180'

/** A share image for networks, and the three ratios that search engines ask for. */
export type ImageShape = 'card' | '16x9' | '4x3' | '1x1'

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
