import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { requestContext } from './request-context.server'
import { type AnsweredRequest, noteRequests } from './requests.server'

const environment = vi.hoisted(() => ({ TRUSTED_PROXIES: ['127.0.0.1', '::1'], METRICS_PORT: 0 }))
vi.mock('@/lib/env.server', () => ({ env: environment }))

const told: AnsweredRequest[] = []
noteRequests((answered) => void told.push(answered))
const server = createServer((_, response) => {
  setImmediate(() => response.end(requestContext().getStore()?.id))
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const { port } = server.address() as AddressInfo // it listens on a port, so says Node
afterAll(() => server.close())

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers })

test('a request has the name that nginx gave it: in the answer, in the work for it, and when it is over', async () => {
  const answer = await ask('/world', { 'x-request-id': 'nginx-says-1' })
  expect(answer.headers.get('x-request-id')).toBe('nginx-says-1')
  expect(await answer.text()).toBe('nginx-says-1')
  await expect
    .poll(() => told.at(-1))
    .toMatchObject({ id: 'nginx-says-1', method: 'GET', status: 200 })
})

test('requests on one connection do not share a name', async () => {
  const names = await Promise.all([1, 2, 3, 4].map(async () => (await ask('/world')).text()))
  expect(new Set(names).size).toBe(4)
})

test('what stands behind the question mark is told to nobody', async () => {
  await ask('/account/confirm?token=secret&email=ada@example.org')
  await expect.poll(() => told.at(-1)?.path).toBe('/account/confirm')
  expect(JSON.stringify(told)).not.toMatch(/secret|ada@|127\.0\.0\.1/)
})
