import { describe, expect, test } from 'vitest'
import { readerPages, recorded, withHead } from './page-fixtures.ts'
import { deferRuntime } from './runtime-on-intent.ts'

const loader = /<script>\(\(s,d,i\)=>.*?\((\[[^\]]*\]),document,0\)<\/script>/
const asks = /<(?:script|link)[^>]*(?:src|href)="([^"]*\.js)"/g

describe.each(readerPages)('a page built with %s', (_, html) => {
  const scripts = [...html.matchAll(/<script src="([^"]+)"(?! noModule)/g)].map(([, src]) => src)

  test('asks for no script', () => {
    expect([...html.matchAll(asks)]).not.toHaveLength(0)
    expect([...deferRuntime(html).matchAll(asks)]).toHaveLength(0)
  })

  test('names all scripts of the runtime but the polyfills, in their order', () => {
    expect(scripts.length).toBeGreaterThan(3)
    expect(JSON.parse(loader.exec(deferRuntime(html))?.[1] ?? '')).toEqual(scripts)
  })

  test('is otherwise the same, its data for hydration and its inline lines included', () => {
    const bare = html
      .replace(/<script src="[^"]+"[^>]*><\/script>/g, '')
      .replace(/<link rel="preload" as="script"[^>]*>/g, '')
    expect(deferRuntime(html).replace(loader, '')).toBe(bare)
    expect(bare).toContain('self.__next_f.push([1,')
    expect(bare).toContain("dataset.early='1'")
  })

  test('has the lines that load the runtime last in its head', () => {
    expect(deferRuntime(html)).toMatch(/,document,0\)<\/script><\/head>/)
  })

  test('keeps what it announces of its fonts and styles', () => {
    const font =
      '<link rel="preload" href="/_next/static/media/text.woff2" as="font" crossorigin="" type="font/woff2"/>'
    const deferred = deferRuntime(withHead(html, font))
    expect(deferred).toContain(font)
    expect(deferred.match(/rel="stylesheet"/g)).toHaveLength(2)
  })

  test('names a chunk once that React asked for twice, and one that it asked for in the body', () => {
    const twice = html.replace('<main>', `<main><script src="${scripts[0]}" async=""></script>`)
    expect(loader.exec(deferRuntime(twice))?.[1]).toBe(JSON.stringify(scripts))
    const late = html.replace(
      '<main>',
      '<main><script src="/_next/static/chunks/l.js" async=""></script>',
    )
    expect(loader.exec(deferRuntime(late))?.[1]).toContain('"/_next/static/chunks/l.js"')
  })

  test('goes through a second time unchanged', () => {
    expect(deferRuntime(deferRuntime(html))).toBe(deferRuntime(html))
  })
})

test.each([
  ['the empty shell of a thrown notFound()', recorded.thrown],
  ['a page without a runtime', '<!DOCTYPE html><html><head></head><body>Hello</body></html>'],
  ['no page at all', ''],
  ['a page without a head', recorded.turbopack.replace('</head>', '')],
  [
    'a page with a script of another kind',
    withHead(recorded.turbopack, '<script type="module" src="/_next/static/chunks/m.js"></script>'),
  ],
  [
    'a page whose scripts have attributes that we do not know',
    recorded.turbopack.replaceAll(' async=""', ' async="" crossorigin=""'),
  ],
  [
    'a page with two bootstraps',
    recorded.turbopack.replace(
      '</body>',
      '<script src="/_next/static/chunks/b.js" id="_R_" async=""></script></body>',
    ),
  ],
  ['a page whose bootstrap has another name', recorded.turbopack.replace('id="_R_"', 'id="_S_"')],
  [
    'a page whose data begins otherwise',
    recorded.turbopack.replace('(self.__next_f=self.__next_f||[])', '(self.__flight=[])'),
  ],
  [
    'a page with a script that must run before the runtime',
    withHead(recorded.turbopack, '<script>(self.__next_s=self.__next_s||[]).push([])</script>'),
  ],
])('%s passes byte by byte', (_, html) => {
  expect(deferRuntime(html)).toBe(html)
})
