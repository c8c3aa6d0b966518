import { afterEach, expect, test, vi } from 'vitest'
import { logConsole } from './console.server'
import { forPeople, makeLog } from './log.server'
import { requestContext } from './request-context.server'

// The framework looks for it there as soon as its own modules are loaded.
vi.hoisted(async () => {
  Object.assign(globalThis, await import('node:async_hooks'))
})

const written: string[] = []
const paper = { write: (line: string) => void written.push(line) }
let undo: (() => void) | undefined

afterEach(() => {
  undo?.()
  undo = undefined
  written.length = 0
  vi.useRealTimers()
})

const lines = () => written.map((line) => JSON.parse(line))

test('what is said on the console is one line of JSON, with its level and its moment', () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T08:15:02Z') })
  undo = logConsole(makeLog('info', paper))
  console.warn('content/articles/world/a.mdx:6:8  tag-unknown')
  expect(lines()).toEqual([
    {
      level: 'warn',
      time: '2026-03-01T08:15:02.000Z',
      msg: 'content/articles/world/a.mdx:6:8  tag-unknown',
    },
  ])
})

test('an error keeps its words, its kind and its place', () => {
  undo = logConsole(makeLog('info', paper))
  console.error('world/a.mdx could not be drawn', new TypeError('no such component'))
  expect(lines()).toMatchObject([
    {
      level: 'error',
      msg: 'world/a.mdx could not be drawn',
      err: {
        type: 'TypeError',
        message: 'no such component',
        stack: expect.stringContaining('at '),
      },
    },
  ])
})

test('colours of the framework are left out, and empty lines are no lines', () => {
  undo = logConsole(makeLog('info', paper))
  console.info(' \u001b[32m✓\u001b[39m Ready in %dms', 340)
  console.info('')
  expect(lines()).toMatchObject([{ level: 'info', msg: '✓ Ready in 340ms' }])
})

test('every line names the request in whose course it was said, however late', async () => {
  undo = logConsole(makeLog('info', paper))
  await Promise.all(
    ['request-a', 'request-b'].map((id) =>
      requestContext().run({ id }, async () => {
        await new Promise((later) => setTimeout(later, 5))
        console.info(`of ${id}`)
      }),
    ),
  )
  expect(lines()).toMatchObject([
    { request: 'request-a', msg: 'of request-a' },
    { request: 'request-b', msg: 'of request-b' },
  ])
})

test('what is below the level is not said', () => {
  undo = logConsole(makeLog('warn', paper))
  console.info('by the way')
  expect(written).toEqual([])
})

test('at a terminal a line is for people, and the place of an error stands below it', () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T08:15:02Z') })
  undo = logConsole(makeLog('info', forPeople(paper)))
  const fault = new Error('connection refused')
  requestContext().run({ id: 'request-a' }, () => console.error('No mail could be sent', fault))
  expect(written).toEqual([`08:15:02 error No mail could be sent  [request-a]\n${fault.stack}\n`])
})
