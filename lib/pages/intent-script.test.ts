import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { intentScript } from './intent-script.ts'

const sources = ['/_next/static/chunks/a.js', '/_next/static/chunks/b.js']

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the lines weigh at most 640 bytes', () => {
  expect(Buffer.byteLength(intentScript([]))).toBeLessThanOrEqual(640 + '<script></script>'.length)
})

test('an address cannot end the script', () => {
  expect(intentScript(['/_next/static/</script>.js'])).toContain('\\u003c/script>')
})

test.each(['focusin', 'pointerover', 'keydown', 'click'])(
  '%s in an interactive part loads the runtime, once and in its order',
  (type) => {
    const page = open()
    page.happens(type, part())
    page.happens(type, part())
    expect(page.loaded).toEqual(sources.map((src) => ({ src, async: true })))
  },
)

test('data that was cut out is loaded first, and the runtime when it is there', () => {
  const page = open({}, '/api/page-data/1')
  page.happens('focusin', part())
  page.happens('keydown', part())
  expect(page.loaded.map(({ src }) => src)).toEqual(['/api/page-data/1'])
  page.loaded[0]?.onload?.()
  expect(page.loaded.map(({ src }) => src)).toEqual(['/api/page-data/1', ...sources])
})

test('when data that was cut out is gone the runtime stays away, and clicks do what they do without', () => {
  const page = open({}, '/api/page-data/1')
  const button = part({ interactive: 'replay' })
  page.happens('click', button)
  page.loaded[0]?.onerror?.()
  vi.advanceTimersByTime(100)
  expect(button.click).toHaveBeenCalledOnce()
  page.happens('click', button)
  vi.advanceTimersByTime(100)
  expect(button.click).toHaveBeenCalledTimes(2)
  expect(page.loaded).toHaveLength(1)
})

test('what happens elsewhere on the page loads nothing', () => {
  const page = open()
  page.happens('click', { closest: () => null })
  page.happens('keydown', {})
  expect(page.loaded).toEqual([])
})

test('a click in a part that waits is made again when React has taken the button over', () => {
  const page = open()
  const button = part({ interactive: 'replay' })
  const click = page.happens('click', button)
  expect(click.preventDefault).toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(button.click).not.toHaveBeenCalled()
  button.__reactProps$x = {}
  vi.advanceTimersByTime(1_000)
  expect(button.click).toHaveBeenCalledOnce()
})

test('of several impatient clicks the last is made again', () => {
  const page = open()
  const [first, last] = [part({ interactive: 'replay' }), part({ interactive: 'replay' })]
  page.happens('click', first)
  page.happens('click', last)
  first.__reactProps$x = {}
  last.__reactProps$x = {}
  vi.advanceTimersByTime(10_000)
  expect(first.click).not.toHaveBeenCalled()
  expect(last.click).toHaveBeenCalledOnce()
})

test('when the runtime does not come, the click does after five seconds what it does without', () => {
  const page = open()
  const button = part({ interactive: 'replay' })
  page.happens('click', button)
  vi.advanceTimersByTime(4_900)
  expect(button.click).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(button.click).toHaveBeenCalledOnce()
})

test.each([
  ['in a part that does not wait', part(), {}],
  ['that opens a new tab', part({ interactive: 'replay' }), { ctrlKey: true }],
  ['that opens a new tab on a Mac', part({ interactive: 'replay' }), { metaKey: true }],
  ['that a script makes', part({ interactive: 'replay' }), { isTrusted: false }],
])('a click %s is left alone', (_, target, event) => {
  expect(open().happens('click', target, event).preventDefault).not.toHaveBeenCalled()
})

test('once React listens, clicks are its own', () => {
  const page = open({ _reactListeningx: true })
  const click = page.happens('click', part({ interactive: 'replay' }))
  expect(click.preventDefault).not.toHaveBeenCalled()
})

type Part = {
  closest: (selector: string) => unknown
  dataset: { interactive: string }
  click: () => void
  [key: string]: unknown
}

/** An element that is marked interactive and a button. */
function part(dataset: { interactive: string } = { interactive: 'true' }): Part {
  const element: Part = { closest: () => element, dataset, click: vi.fn() }
  return element
}

/** Runs the script in a document of which there is only what the script uses. */
function open(keys: Record<string, unknown> = {}, data?: string) {
  const listeners = new Map<string, (event: unknown) => void>()
  const loaded: { src: string; onload?: () => void; onerror?: () => void }[] = []
  const document = {
    ...keys,
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      listeners.set(type, listener),
    createElement: () => ({}),
    head: { append: (element: { src: string }) => loaded.push(element) },
  }
  const script = intentScript(sources, data).replace(/<\/?script>/g, '')
  new Function('document', script)(document)
  return {
    loaded,
    happens(type: string, target: object, more: object = {}) {
      const event = { type, target, isTrusted: true, preventDefault: vi.fn(), ...more }
      listeners.get(type)?.(event)
      return event
    },
  }
}
