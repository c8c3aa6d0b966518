import { expect, test } from 'vitest'
import { chooseUrl } from './origin'

const site = 'https://site.example/'

test.each([
  ['https://paper.example/', 'localhost:3000', 'https://paper.example'],
  ['https://paper.example', 'evil.example', 'https://paper.example'],
  [undefined, 'localhost:3000', 'http://localhost:3000'],
  [undefined, '127.0.0.1:3000', 'http://127.0.0.1:3000'],
  [undefined, '[::1]:3000', 'http://[::1]:3000'],
  [undefined, 'evil.example', 'https://site.example'],
  [undefined, 'localhost.evil.example', 'https://site.example'],
  [undefined, 'localhost:3000@evil.example', 'https://site.example'],
  [undefined, '127.0.0.1.evil.example', 'https://site.example'],
  [undefined, '', 'https://site.example'],
])('With SITE_URL %s and the host %s, links lead to %s', (configured, host, url) => {
  expect(chooseUrl({ configured, host, site })).toBe(url)
})
