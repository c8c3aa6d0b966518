import { expect, test } from 'vitest'
import { prefersMarkdown } from './prefers-markdown'

const chrome =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8'

test.each([
  [null, 'page'],
  ['', 'page'],
  ['*/*', 'page'],
  ['text/*', 'page'],
  [chrome, 'page'],
  ['text/markdown', 'Markdown'],
  ['TEXT/Markdown', 'Markdown'],
  ['text/markdown, text/html;q=0.9', 'Markdown'],
  ['text/html;q=0.9, text/markdown', 'Markdown'],
  ['text/markdown;q=0.5, text/html', 'page'],
  ['text/markdown, text/html', 'Markdown'],
  ['text/html, text/markdown', 'page'],
  ['text/markdown, text/plain, */*', 'Markdown'],
  ['*/*, text/markdown', 'Markdown'],
  ['text/markdown;q=0.5, */*', 'page'],
  ['text/markdown;q=0.9, text/html;q=0.8, */*', 'Markdown'],
  ['text/markdown;q=0', 'page'],
  ['text/markdown;q=0, */*', 'page'],
  ['text/markdown;variant=GFM', 'Markdown'],
  ['text/markdown; charset="utf-8"; q=0.4, text/html;q=0.5', 'page'],
  ['text/markdown;q=much, text/html;q=0.9', 'page'],
  ['text/markdownish', 'page'],
  ['application/text/markdown', 'page'],
  [',;=,text/markdown,,', 'Markdown'],
])('who accepts %j gets the %s', (accept, gets) => {
  expect(prefersMarkdown(accept) ? 'Markdown' : 'page').toBe(gets)
})
