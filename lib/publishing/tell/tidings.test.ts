import { expect, test } from 'vitest'
import { meaningOf, messageOf } from './message'
import { tidingsOf } from './tidings'

const url = 'https://paper.example'
const hub = 'https://hub.example/publish'
const indexNow = 'https://api.indexnow.org/indexnow'
const stories = ['/world/tides', '/world/eels']
const feeds = ['/feed.xml', '/world/feed.xml']

test('a hub is told of the feeds, search engines of the stories, both with absolute addresses', () => {
  expect(tidingsOf({ stories, feeds }, { url, hub, indexNow }, 'one')).toEqual([
    {
      kind: 'websub',
      target: hub,
      urls: [`${url}/feed.xml`, `${url}/world/feed.xml`],
      about: `websub:${hub}:one`,
    },
    {
      kind: 'indexnow',
      target: indexNow,
      urls: [`${url}/world/tides`, `${url}/world/eels`],
      about: `indexnow:${indexNow}:one:0`,
    },
  ])
})

test.each([
  ['there is no hub and no key', { stories, feeds }, { url }],
  ['nothing has changed', { stories: [], feeds: [] }, { url, hub, indexNow }],
])('nobody is told when %s', (_, concerned, listeners) => {
  expect(tidingsOf(concerned, listeners, 'one')).toEqual([])
})

test('search engines are told of ten thousand addresses at once, and no more', () => {
  const many = Array.from({ length: 25_000 }, (_, n) => `/world/story-${n}`)
  const tidings = tidingsOf({ stories: many, feeds: [] }, { url, indexNow }, 'one')
  expect(tidings.map(({ urls }) => urls.length)).toEqual([10_000, 10_000, 5_000])
  expect(new Set(tidings.map(({ about }) => about)).size).toBe(3)
})

test('a hub gets a form in which every feed is named', () => {
  const [tiding] = tidingsOf({ stories: [], feeds }, { url, hub }, 'one')
  if (!tiding) throw new Error('nobody is told')
  const { contentType, body } = messageOf(tiding, url, '')
  expect(contentType).toBe('application/x-www-form-urlencoded')
  const form = new URLSearchParams(body)
  expect(form.get('hub.mode')).toBe('publish')
  expect(form.getAll('hub.url')).toEqual([`${url}/feed.xml`, `${url}/world/feed.xml`])
})

test('IndexNow gets what its documentation asks for', () => {
  const [tiding] = tidingsOf({ stories, feeds: [] }, { url, indexNow }, 'one')
  if (!tiding) throw new Error('nobody is told')
  const { contentType, body } = messageOf(tiding, url, 'a1b2c3d4')
  expect(contentType).toMatch(/^application\/json/)
  expect(JSON.parse(body)).toEqual({
    host: 'paper.example',
    key: 'a1b2c3d4',
    keyLocation: `${url}/a1b2c3d4.txt`,
    urlList: [`${url}/world/tides`, `${url}/world/eels`],
  })
})

test.each([
  [200, 'told'],
  [202, 'told'],
  [204, 'told'],
  [400, 'never'],
  [403, 'never'],
  [408, 'later'],
  [422, 'never'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
])('an answer of %i means: %s', (status, meaning) => {
  expect(meaningOf(status)).toBe(meaning)
})
