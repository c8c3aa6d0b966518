import { expect, test } from 'vitest'
import { plainlyRead } from './plain-read.ts'

const ask = (url: string, headers = {}, method = 'GET') => plainlyRead({ method, url, headers })

test.each(['/', '/world', '/world/who-owns-the-water', '/world/page/2', '/world/feed.xml'])(
  'whoever asks for %s gets the same',
  (path) => {
    expect(ask(path)).toBe(path)
    expect(ask(path, {}, 'HEAD')).toBe(path)
  },
)

test.each([
  '/search?q=water',
  '/world/',
  '//world',
  '/world//story',
  '/wor%6Cd',
  '/World',
  '/../etc',
  '/world/.env',
  '/_next/static/a.js',
  'http://elsewhere.example/',
  '*',
  '',
  `/${'a'.repeat(600)}`,
])('what is asked for as %s is for the framework', (url) => {
  expect(ask(url)).toBeUndefined()
})

test.each(['POST', 'PUT', 'OPTIONS', 'DELETE'])('%s is for the framework', (method) => {
  expect(ask('/world/story', {}, method)).toBeUndefined()
})

test.each([
  { accept: 'text/markdown, text/html;q=0.8' },
  { accept: 'Text/Markdown' },
  { rsc: '1' },
  { 'next-router-prefetch': '1' },
  { 'next-action': 'abc' },
  { 'x-nextjs-data': '1' },
  { 'x-middleware-subrequest': 'proxy' },
  { 'content-type': 'text/plain' },
  { 'content-length': '4' },
  { 'transfer-encoding': 'chunked' },
  { range: 'bytes=0-1' },
  { 'if-modified-since': 'Mon, 23 Nov 2026 09:00:00 GMT' },
  { expect: '100-continue' },
  { upgrade: 'h2c' },
  { cookie: 'theme=dark; __prerender_bypass=abc' },
])('who sends %j is answered by the framework', (headers) => {
  expect(ask('/world/story', headers)).toBeUndefined()
})

test.each([
  { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'de' },
  { cookie: 'authjs.session-token=abc' },
  { 'if-none-match': '"abc"', 'cache-control': 'max-age=0' },
  { 'x-forwarded-for': '10.0.0.1', 'sec-purpose': 'prefetch' },
])('who sends %j reads plainly', (headers) => {
  expect(ask('/world/story', headers)).toBe('/world/story')
})
