import { expect, test } from 'vitest'
import { routeClassOf } from './route-class'

test.each([
  ['/', 'front'],
  ['/world', 'list'],
  ['/world/page/2', 'list'],
  ['/authors/ann', 'list'],
  ['/tags/ports/page/2', 'list'],
  ['/about', 'list'],
  ['/about/privacy', 'list'],
  ['/world/first-light', 'article'],
  ['/world/first-light/comments', 'discussion'],
  ['/world/first-light/comments/newest/2', 'discussion'],
  ['/world/first-light/history', 'history'],
  ['/feed.xml', 'machines'],
  ['/authors/ann/feed.json', 'machines'],
  ['/sitemaps/1.xml', 'machines'],
  ['/world/first-light.md', 'machines'],
  ['/robots.txt', 'machines'],
  ['/og/world/first-light/1a2b.png', 'image'],
  ['/media/harbour.jpg', 'image'],
  ['/_next/static/chunks/a.js', 'static'],
  ['/account', 'account'],
  ['/account/comments/7', 'account'],
  ['/desk/comments', 'desk'],
  ['/api/health', 'api'],
  ['/search', 'search'],
  ['/wp-admin/includes/x/y.php', 'other'],
])('%s counts as %s', (path, name) => {
  expect(routeClassOf(path)).toBe(name)
})
