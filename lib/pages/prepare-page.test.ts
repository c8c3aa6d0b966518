import { expect, test } from 'vitest'
import { pageValue, recorded, withHead } from './page-fixtures.ts'
import { preparePage } from './prepare-page.ts'

const readCss = () => 'body{color:red}'

test('a reader’s page asks for neither scripts nor styles', () => {
  const page = pageValue()
  preparePage(page, readCss)
  expect(page.html).not.toMatch(/<script src=|<link rel="(?:preload|stylesheet)"(?![^>]*disabled)/)
  expect(page.status).toBeUndefined()
})

test('proxies keep a page for a moment only, however long it lives here', () => {
  const page = pageValue()
  preparePage(page, readCss)
  expect(page.headers?.['cache-control']).toContain('s-maxage=1,')
})

test('a page that is there in Markdown too says that what comes depends on `Accept`', () => {
  const link = '<link rel="alternate" type="text/markdown" href="https://a.example/b/c.md"/>'
  const story = pageValue({ html: withHead(recorded.turbopack, link) })
  const front = pageValue()
  const moved = pageValue({
    html: withHead(recorded.turbopack, '<meta name="masthead-answer" content="308 /b/c"/>'),
  })
  for (const page of [story, front, moved]) preparePage(page, readCss)
  expect([story, front, moved].map(({ headers }) => headers?.vary)).toEqual([
    'Accept',
    undefined,
    'Accept',
  ])
})

test('the data for the router stays as it is', () => {
  const page = pageValue()
  preparePage(page, readCss)
  expect(page).toMatchObject({
    rscData: pageValue().rscData,
    segmentData: pageValue().segmentData,
    headers: pageValue().headers,
  })
})

test('a page that wants its runtime at once keeps it, and its stylesheets', () => {
  const html = withHead(recorded.turbopack, '<meta name="masthead-runtime" content="now"/>')
  const page = pageValue({ html })
  preparePage(page, readCss)
  expect(page.html).toBe(html)
})

test('a page that still waits for something of the request is not touched', () => {
  const page = pageValue({ postponed: '1:{}' })
  preparePage(page, readCss)
  expect(page).toEqual(pageValue({ postponed: '1:{}' }))
})

test('a missing page is a 404 that no proxy keeps, and a whole page', () => {
  const page = pageValue({
    html: withHead(recorded.turbopack, '<meta name="masthead-answer" content="404"/>'),
  })
  preparePage(page, readCss)
  expect(page.status).toBe(404)
  expect(page.headers?.['cache-control']).toContain('no-store')
  expect(page.html).toContain('<h1>A clock for the sea</h1>')
})

test('the data of a missing page stays in it: there is no end of addresses where nothing is', () => {
  const html = withHead(recorded.turbopack, '<meta name="masthead-answer" content="404"/>')
  const [missing, found] = [pageValue({ html }), pageValue()]
  preparePage(missing, readCss, () => '/data/1')
  preparePage(found, readCss, () => '/data/1')
  expect(missing.html).toContain('self.__next_f')
  expect(found.html).not.toContain('self.__next_f')
})

test('a moved page is a redirect with one location and next to nothing to read', () => {
  const page = pageValue({
    html: withHead(recorded.turbopack, '<meta name="masthead-answer" content="308 /world/story"/>'),
  })
  preparePage(page, readCss)
  expect(page).toMatchObject({ status: 308, rscData: undefined, segmentData: undefined })
  expect(page.headers).toMatchObject({ ...pageValue().headers, location: '/world/story' })
  expect(page.html.length).toBeLessThan(200)
})
