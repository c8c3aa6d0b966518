import { channel } from 'node:diagnostics_channel'
import { expect, test, vi } from 'vitest'
import { openMetrics } from './metrics.server'

vi.mock('@/lib/db/database.server', () => ({ database: () => Promise.reject(new Error('down')) }))

const { registry, count } = openMetrics()
const request = { id: 'a', method: 'GET', path: '/world/first-light', status: 200, milliseconds: 3 }

test('requests are counted by the kind of their address, never by the address', async () => {
  count(request)
  count({ ...request, path: '/world/another-one' })
  count({ ...request, method: 'BREW', path: '/a/b/c/d' })
  const text = await registry.metrics()
  expect(text).toContain('duration_seconds_count{route="article",method="GET",status="200"} 2')
  expect(text).toContain(
    'duration_seconds_bucket{le="0.005",route="article",method="GET",status="200"} 2',
  )
  expect(text).toContain('duration_seconds_count{route="other",method="other",status="200"} 1')
  expect(text).not.toContain('first-light')
})

test('comments are counted by what became of them', async () => {
  channel('masthead.comment').publish('held')
  expect(await registry.metrics()).toContain('masthead_comments_total{outcome="held"} 1')
})

test('a database that is down takes away the length of the outbox, and nothing else', async () => {
  const text = await registry.metrics()
  expect(text).toMatch(/^masthead_articles 0$/m)
  expect(text).not.toMatch(/^masthead_outbox_mails \d/m)
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
})
