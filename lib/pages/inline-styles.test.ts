import { expect, test } from 'vitest'
import { inlineStyles } from './inline-styles.ts'
import { readerPages, recorded } from './page-fixtures.ts'

const css = (href: string) => `/* ${href} */body{color:red}`

test.each(readerPages)('a page built with %s asks for no stylesheet', (_, html) => {
  const [first = '', second = ''] = hrefs(html)
  const inlined = inlineStyles(html, css)
  expect(inlined).toMatch(
    new RegExp(
      [
        `<style data-precedence="next" data-href="${first}">/\\* ${first} \\*/body{color:red}</style>`,
        `<link rel="stylesheet" href="${first}" data-precedence="next" disabled=""/>`,
        `<style data-precedence="next" data-href="${second}">/\\* ${second} \\*/body{color:red}</style>`,
        `<link rel="stylesheet" href="${second}" data-precedence="next" disabled=""/>`,
        '</head>',
      ].join(''),
    ),
  )
  expect(hrefs(inlined)).toEqual([])
})

test('styles come after the title and what social networks read', () => {
  const inlined = inlineStyles(recorded.turbopack, css)
  expect(inlined.indexOf('og:title')).toBeLessThan(inlined.indexOf('<style'))
})

test('nothing else of the page changes', () => {
  const without = (html: string) =>
    html.replace(/<style.*?<\/style>/g, '').replace(/<link rel="stylesheet"[^>]*>/g, '')
  expect(without(inlineStyles(recorded.turbopack, css))).toBe(without(recorded.turbopack))
})

test.each([
  ['url(../media/text.woff2)', 'url(/_next/static/media/text.woff2)'],
  ['url("../media/text.woff2?v=1")', 'url("/_next/static/media/text.woff2?v=1")'],
  ["url('lens.svg#part')", "url('/_next/static/chunks/lens.svg#part')"],
  ['url(/_next/static/media/a.png)', 'url(/_next/static/media/a.png)'],
  ['url(data:image/png;base64,AA==)', 'url(data:image/png;base64,AA==)'],
  ['url(#gradient)', 'url(#gradient)'],
  ['url(https://example.org/a.png)', 'url(https://example.org/a.png)'],
])('what a sheet refers to is still found: %s', (written, meant) => {
  expect(inlineStyles(page('/_next/static/chunks/a.css'), () => `a{b:${written}}`)).toContain(
    `a{b:${meant}}`,
  )
})

test.each([
  ['a sheet that cannot be read', recorded.turbopack, () => undefined],
  ['one of two sheets that cannot be read', recorded.turbopack, onlyOne],
  ['a sheet that would end its element', recorded.turbopack, () => 'a::before{content:"</style>"}'],
  ['the empty shell of a thrown notFound()', recorded.thrown, css],
  ['no page at all', '', css],
])('%s leaves everything byte by byte', (_, html, readCss) => {
  expect(inlineStyles(html, readCss)).toBe(html)
})

test('a page goes through a second time unchanged', () => {
  const inlined = inlineStyles(recorded.turbopack, css)
  expect(inlineStyles(inlined, css)).toBe(inlined)
})

function hrefs(html: string): (string | undefined)[] {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)" data-precedence="next"\/>/g)].map(
    ([, href]) => href,
  )
}

function page(href: string): string {
  return `<!DOCTYPE html><html><head><link rel="stylesheet" href="${href}" data-precedence="next"/></head></html>`
}

function onlyOne(href: string): string | undefined {
  return href === hrefs(recorded.turbopack)[0] ? 'a{}' : undefined
}
