import { expect, test } from 'vitest'
import { parseTarget } from './target'

const software = { kind: 'software' }
const nothing = { kind: 'nothing' }

test.each([
  ['/', software],
  ['/corrections', software],
  ['/search', software],
  ['/feed.xml', software],
  ['/llms.txt', software],
  ['/world', { kind: 'section', id: 'world' }],
  ['/world/feed.xml', { kind: 'section', id: 'world' }],
  ['/world/page/2', { kind: 'section', id: 'world' }],
  ['/world/page/0', nothing],
  ['/world/page', nothing],
  ['/world/tides', { kind: 'story', address: 'world/tides', view: 'page' }],
  ['/world/tides.md', { kind: 'story', address: 'world/tides', view: 'other' }],
  ['/world/tides/history', { kind: 'story', address: 'world/tides', view: 'other' }],
  ['/world/tides/comments', { kind: 'story', address: 'world/tides', view: 'other' }],
  ['/world/tides/else', nothing],
  ['/world/tides.md/history', nothing],
  ['/authors/ada', { kind: 'author', id: 'ada' }],
  ['/authors/ada/feed.xml', { kind: 'author', id: 'ada' }],
  ['/authors/ada/page/3', { kind: 'author', id: 'ada' }],
  ['/authors', nothing],
  ['/tags/boats', { kind: 'tag', id: 'boats' }],
  ['/tags/boats/feed.xml', nothing],
  ['/media/chart.svg', { kind: 'medium', id: 'chart.svg' }],
  ['/media/old/chart.svg', nothing],
  ['/about', { kind: 'about', slug: 'about' }],
  ['/about/standards', { kind: 'about', slug: 'standards' }],
  ['/about/about', nothing],
  ['/about/standards/more', nothing],
  ['/desk', nothing],
  ['/api/health', nothing],
  ['//world', nothing],
])('a link to %s', (path, target) => {
  expect(parseTarget(path)).toEqual(target)
})
