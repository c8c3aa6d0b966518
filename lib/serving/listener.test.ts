import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginDrawing, endDrawing, olderDrawing } from '../pages/drawings.ts'
import { sharedTagTimes } from '../pages/tag-times.ts'
import { listener } from './listener.ts'

const asked: string[] = []
const server = createServer(
  listener(async (request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end('words')
  }),
)
let site = ''

beforeEach(async () => {
  asked.length = 0
  for (const name of ['tags', 'drawings'])
    Reflect.deleteProperty(globalThis, Symbol.for(`masthead.${name}`))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // it listens on a port, so says Node
  site = `http://127.0.0.1:${port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** The page is being drawn, and meanwhile something is published. */
function publishDuringDrawing() {
  beginDrawing('/world/story', Date.now() - 10)
  sharedTagTimes().invalidate(['article:world/story'], undefined, Date.now())
}

test('a reader who comes after a change is handed on when the older drawing is over', async () => {
  publishDuringDrawing()
  const reading = fetch(`${site}/world/story?from=a-feed`)
  await fetch(`${site}/world/other`)
  expect(asked).toEqual(['GET /world/other'])
  endDrawing('/world/story')
  expect(await (await reading).text()).toBe('words')
  expect(asked).toEqual(['GET /world/other', 'GET /world/story?from=a-feed'])
})

test('a form is not kept waiting for the end', async () => {
  publishDuringDrawing()
  await fetch(`${site}/world/story`, { method: 'POST', body: 'text=words' })
  expect(asked).toEqual(['POST /world/story'])
  expect(olderDrawing('/world/story'), 'the drawing that is still under way').toBeDefined()
})
