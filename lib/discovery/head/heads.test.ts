import type { Metadata } from 'next'
import { expect, test } from 'vitest'
import type { ShareImage } from '@/lib/share-image/address'
import { ada, aFullStory, aPaper } from '../paper.fixture'
import { authorHead, frontHead, sectionHead, tagHead } from './list-head'
import { openGraphLocale } from './locale'
import { webManifest } from './manifest'
import { storyHead } from './story-head'

const image: ShareImage = {
  href: '/og/world/tides/0.png',
  width: 1200,
  height: 630,
  alt: 'The headline',
  type: 'image/png',
}
const section = { id: 'world', name: 'World', description: 'Far and near.' }
const ocean = { id: 'ocean', name: 'Ocean' }

const heads: Record<string, Metadata> = {
  'the front page': frontHead(aPaper(), { image }),
  'a section': sectionHead(aPaper(), { section, page: 1, image }),
  'a story': storyHead(aPaper(), { story: aFullStory(), image }),
  'an author': authorHead(aPaper(), { author: ada, page: 1, image }),
  'a tag': tagHead(aPaper(), { tag: ocean, page: 1, image }),
}

test.each(Object.entries(heads))(
  '%s is told whole to networks, with absolute addresses',
  (_, head) => {
    expect(head.description).toMatch(/\w{3}/)
    expect(head.robots).toContain('max-image-preview:large')
    expect(head.openGraph).toMatchObject({
      siteName: 'The Gazette',
      locale: 'en_GB',
      url: expect.stringMatching(/^https:\/\/paper\.example\//),
      description: head.description,
      images: {
        url: 'https://paper.example/og/world/tides/0.png',
        width: 1200,
        height: 630,
        alt: 'The headline',
        type: 'image/png',
      },
    })
    expect(head.twitter).toMatchObject({
      card: 'summary_large_image',
      title: head.openGraph?.title,
      description: head.description,
      images: { url: 'https://paper.example/og/world/tides/0.png', alt: 'The headline' },
    })
    expect(head.alternates?.canonical).toBe(head.openGraph?.url)
  },
)

test('a story tells its dates, who wrote it, its section and tags', () => {
  const updated = new Date('2026-01-02T08:00:00Z')
  const story = aFullStory({ updated }, { tags: [ocean] })
  const head = storyHead(aPaper(), { story, image })
  expect(head.openGraph).toMatchObject({
    type: 'article',
    title: 'The story of tides',
    publishedTime: '2026-01-01T08:00:00.000Z',
    modifiedTime: '2026-01-02T08:00:00.000Z',
    authors: ['https://paper.example/authors/ada'],
    section: 'World',
    tags: ['Ocean'],
  })
  expect(head.alternates?.types).toMatchObject({
    'text/markdown': 'https://paper.example/world/tides.md',
  })
})

test('a headline with dollars keeps them all', () => {
  const story = aFullStory({ headline: 'Ten $$ and $& for $1' })
  expect(storyHead(aPaper(), { story, image }).title).toEqual({
    absolute: 'Ten $$ and $& for $1 — The Gazette',
  })
})

test('a story that never changed was last changed when it was published', () => {
  expect(heads['a story']?.openGraph).toMatchObject({ modifiedTime: '2026-01-01T08:00:00.000Z' })
})

test('a further page of a section says which it is and is its own canonical address', () => {
  const head = sectionHead(aPaper(), { section, page: 2, image })
  expect(head.title).toEqual({ absolute: 'World, page 2 — The Gazette' })
  expect(head.alternates?.canonical).toBe('https://paper.example/world/page/2')
})

test('a section announces its own feeds before those of the paper', () => {
  expect(heads['a section']?.alternates?.types).toMatchObject({
    'application/rss+xml': [
      { url: 'https://paper.example/world/feed.xml', title: 'The Gazette: World' },
      { url: 'https://paper.example/feed.xml', title: 'The Gazette' },
    ],
    'application/feed+json': [
      { url: 'https://paper.example/world/feed.json' },
      { url: 'https://paper.example/feed.json' },
    ],
  })
  expect(heads['a tag']?.alternates?.types).toMatchObject({
    'application/atom+xml': [{ url: 'https://paper.example/atom.xml' }],
  })
})

test('Mastodon is told the account of the author, else that of the paper, else none', () => {
  const paper = aPaper({ fediverse: '@paper@social.example' })
  const withAccount = { ...ada, fediverse: '@ada@social.example' }
  const signed = aFullStory({}, { authorsInFull: [ada, withAccount] })
  expect(storyHead(paper, { story: signed, image }).other).toEqual({
    'fediverse:creator': '@ada@social.example',
  })
  expect(storyHead(paper, { story: aFullStory(), image }).other).toEqual({
    'fediverse:creator': '@paper@social.example',
  })
  expect(heads['a story']?.other).toBeUndefined()
})

test('a page without a share image has none instead of a broken one', () => {
  const head = frontHead(aPaper(), { image: undefined })
  expect(head.openGraph?.images).toBeUndefined()
  expect(head.twitter?.images).toBeUndefined()
})

test.each([
  ['en-GB', 'en_GB'],
  ['de', 'de_DE'],
  ['zh-Hant-HK', 'zh_HK'],
  ['pt-br', 'pt_BR'],
])('the language %s is %s for Open Graph', (language, locale) => {
  expect(openGraphLocale(language)).toBe(locale)
})

test('whoever keeps the paper on a home screen gets its name, its colours and its sign', () => {
  const manifest = webManifest(aPaper())
  expect(manifest).toMatchObject({ name: 'The Gazette', start_url: '/', lang: 'en-GB' })
  expect(manifest.icons?.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
    ['any', undefined],
    ['192x192', undefined],
    ['512x512', undefined],
    ['512x512', 'maskable'],
  ])
})
