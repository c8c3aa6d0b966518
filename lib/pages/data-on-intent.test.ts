import { expect, test } from 'vitest'
import { cutData } from './data-on-intent.ts'
import { readerPages, recorded } from './page-fixtures.ts'
import { deferRuntime } from './runtime-on-intent.ts'

test.each(readerPages)(
  'the data of a page made with %s is cut out, whole and in order',
  (_, html) => {
    const cut = cutData(html)
    const calls = [...html.matchAll(/<script>([^<]*__next_f[^<]*)<\/script>/g)].map(
      ([, text]) => text,
    )
    expect(cut?.html).not.toContain('__next_f')
    expect(cut?.data).toBe(calls.join('\n'))
    expect(calls.length).toBeGreaterThan(1)
  },
)

test.each([
  ['has no data', '<html><head></head><body></body></html>'],
  ['begins its data otherwise', recorded.turbopack.replace('push([0])', 'push([9])')],
  ['begins its data twice', recorded.turbopack.replace('</body>', `${start()}</body>`)],
  ['mentions its data elsewhere', recorded.turbopack.replace('</body>', '<p>__next_f</p></body>')],
  ['lost its data', recorded.thrown.replaceAll('__next_f', '__next_g')],
])('a page that %s keeps what it has', (_, html) => {
  expect(cutData(html)).toBeUndefined()
})

test('a page whose data is kept names its address before the runtime’s', () => {
  let kept = ''
  const html = deferRuntime(recorded.turbopack, (data) => {
    kept = data
    return '/data/1'
  })
  expect(kept).toContain('__next_f')
  expect(html).not.toContain('__next_f')
  expect(html).toContain('document,"/data/1")</script>')
})

test('with no place to keep it the data stays in the page', () => {
  expect(deferRuntime(recorded.turbopack)).toContain('self.__next_f.push')
})

test('where there is no room for it the data stays in the page', () => {
  const html = deferRuntime(recorded.turbopack, () => undefined)
  expect(html).toBe(deferRuntime(recorded.turbopack))
})

function start() {
  return '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'
}
