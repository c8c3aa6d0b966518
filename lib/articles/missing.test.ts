import { expect, test } from 'vitest'
import { emptyCatalog } from '@/lib/content/catalog'
import { isSurelyMissing } from './missing'

const catalog = {
  ...emptyCatalog,
  sections: new Map([['world', { id: 'world', name: 'World', description: 'States.' }]]),
  bySlug: new Map([['tides', 'world/tides']]),
  moved: new Map([
    ['world/waves', 'world/tides'],
    ['waves', 'world/tides'],
  ]),
}

test.each([
  ['/wp-login.php', true],
  ['/world/no-such-story', true],
  ['/no-such-section/no-such-story', true],
  ['/world', false],
  ['/world/tides', false],
  ['/world/ebb', false],
  ['/world/ebb.md', false],
  ['/science/ebb', true],
  ['/science/tides', false],
  ['/world/waves', false],
  ['/science/waves', false],
  ['/world/wp-login.php', true],
  ['/world/tides.md', false],
  ['/world/nothing.md', true],
  ['/world/feed.xml', false],
  ['/nowhere/feed.xml', true],
  ['/world/atom.xml', false],
  ['/world/feed.json', false],
  ['/world/tides/feed.xml/x', true],
  ['/', false],
  ['/about', false],
  ['/authors/nobody', false],
  ['/world/page/2', false],
  ['/a/b/c', true],
  ['/world/tides/history', false],
  ['/a/b/c/d', true],
  ['/authors/nobody/page/2', false],
  ['/world/tides/comments', false],
  ['/world/tides/comments/newest', false],
  ['/world/tides/comments/most-replied/2', false],
  ['/world/tides/comments/1234', false],
  ['/world/tides/comments/1234/2', false],
  ['/world/waves/comments/1234', false],
  ['/science/tides/comments/1234', false],
  ['/world/nothing/comments', true],
  ['/world/nothing/comments/1234', true],
  ['/world/tides/comments/rudest', true],
  ['/world/tides/comments/0', true],
  ['/world/tides/comments/-1', true],
  ['/world/tides/comments/1234/x', true],
  ['/world/tides/comments/1234/2/3', true],
  ['/world/tides/comments/newest/0', true],
  [`/world/tides/comments/${'9'.repeat(30)}`, true],
  ['/world/tides/history/1', true],
])('%s is surely missing: %s', (path, missing) => {
  expect(isSurelyMissing(path, catalog, (address) => address === 'world/ebb')).toBe(missing)
})
