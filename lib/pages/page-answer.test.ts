import { expect, test } from 'vitest'
import { answerOf, movedDocument } from './page-answer.ts'

test.each([
  ['404', { status: 404 }],
  ['410', { status: 410 }],
  ['500', { status: 500 }],
  ['308 /world/story', { status: 308, to: '/world/story' }],
  ['308 /search?q=a&amp;page=2', { status: 308, to: '/search?q=a&page=2' }],
])('a page that says %s is answered so', (content, answer) => {
  expect(answerOf(page(content))).toEqual(answer)
})

test.each([
  '',
  '200',
  '503',
  '404 ',
  '308',
  '308 ',
  '308 story',
  '308 //example.org',
  '308 /\\example.org',
  '308 https://example.org/',
  '308 /a b',
  '308 /a\r\nSet-Cookie: a=b',
  '308 /é',
])('a page that says "%s" is answered as it is', (content) => {
  expect(answerOf(page(content))).toBeUndefined()
})

test('only the head is read, not what somebody has written', () => {
  const html = page('', '<p><meta name="masthead-answer" content="404"/></p>')
  expect(answerOf(html.replace('<meta name="masthead-answer" content=""/>', ''))).toBeUndefined()
})

test('a text without a head asks for nothing', () => {
  expect(answerOf('<meta name="masthead-answer" content="404"/>')).toBeUndefined()
})

test('who does not follow a redirect finds a link', () => {
  expect(movedDocument('/search?q=a&b="<')).toContain(
    '<a href="/search?q=a&amp;b=&quot;&lt;">/search?q=a&amp;b=&quot;&lt;</a>',
  )
})

function page(content: string, body = ''): string {
  return `<!DOCTYPE html><html><head><title>A</title><meta name="masthead-answer" content="${content}"/></head><body>${body}</body></html>`
}
