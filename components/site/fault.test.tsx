import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Fault } from './fault'
import { PageAnswer } from './page-answer'

test('a page that could not be drawn says so, owns it and leads on', () => {
  const html = renderToStaticMarkup(<Fault trace="42" />)
  expect(html).toContain('<h1>This page could not be drawn</h1>')
  expect(html).toContain('written down as 42')
  expect(html).toContain('href="/"')
})

test.each([
  [{ status: 404 } as const, '404'],
  [{ status: 500 } as const, '500'],
  [{ status: 308, to: '/world/tides' } as const, '308 /world/tides'],
])('the page cache is told %o', (answer, content) => {
  expect(renderToStaticMarkup(<PageAnswer {...answer} />)).toBe(
    `<meta name="masthead-answer" content="${content}"/>`,
  )
})
