/** Every address of the publication, built here and nowhere else. Paths begin with `/`; no origin. */
export const routes = {
  front: () => '/',
  section: (section: string, page = 1) => (page === 1 ? `/${section}` : `/${section}/page/${page}`),
  article: (address: string) => `/${address}`,
  /** The whole discussion of a story, oldest first unless said otherwise. */
  discussion: (address: string, order: DiscussionOrder = 'oldest', page = 1) =>
    `/${address}/comments${order === 'oldest' && page === 1 ? '' : `/${order}`}${page === 1 ? '' : `/${page}`}`,
  /** A comment by itself, with what it answers and what answers it: its permanent address. */
  comment: (address: string, id: number) => `/${address}/comments/${id}`,
  /** The place of a comment on a page that shows it. */
  commentAnchor: (id: number) => `#comment-${id}`,
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
  account: () => '/account',
  /** `then` is where to go afterwards: a path of this publication. */
  signIn: (then?: string) => `/account/sign-in${then ? `?then=${encodeURIComponent(then)}` : ''}`,
  /** The page on which a mailed link is confirmed. */
  confirmSignIn: () => '/account/confirm',
  /** What its writer sees of a comment, wherever it stands: to change, delete, appeal. `key` comes with a mail. */
  ownComment: (id: number, key?: string) =>
    `/account/comments/${id}${key ? `?key=${encodeURIComponent(key)}` : ''}`,
  accountExport: () => '/account/export',
  unsubscribe: (token: string) => `/account/unsubscribe?token=${encodeURIComponent(token)}`,
  /** What a mail program posts to: RFC 8058. */
  unsubscribeByPost: (token: string) => `/api/unsubscribe?token=${encodeURIComponent(token)}`,
  /** What a browser asks when its reader acts: who am I here? */
  whoAmI: () => '/api/who-am-i',
  /** Where a call says that the content has changed. */
  publish: () => '/api/publish',
  /** Where IndexNow finds that the key which it was sent is ours. */
  indexNowKey: (key: string) => `/${key}.txt`,
  desk: () => '/desk',
  /** `beyond` is the last comment of the page before. */
  deskComments: (queue: DeskQueue = 'held', beyond?: number) => {
    const asked = new URLSearchParams({
      ...(queue !== 'held' && { queue }),
      ...(beyond !== undefined && { beyond: String(beyond) }),
    })
    return `/desk/comments${asked.size > 0 ? `?${asked}` : ''}`
  },
  deskComment: (id: number) => `/desk/comments/${id}`,
  deskLog: () => '/desk/log',
  media: (name: string, hash?: string) => `/media/${name}${hash ? `?v=${hash.slice(0, 8)}` : ''}`,
}

/** The orders in which a discussion can be read. */
export const discussionOrders = ['oldest', 'newest', 'most-replied'] as const
export type DiscussionOrder = (typeof discussionOrders)[number]

/** What lies at the desk, by what is to be done with it. */
export const deskQueues = ['held', 'reported', 'appeals', 'spam', 'recent'] as const
export type DeskQueue = (typeof deskQueues)[number]

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
