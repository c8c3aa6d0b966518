import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { freePort, isAnswering, isPortFree } from './ports.ts'

test('a port is free until somebody listens on it', async () => {
  const port = await freePort()
  expect(await isPortFree(port)).toBe(true)
  const server = createServer().listen(port)
  await once(server, 'listening')
  expect(await isPortFree(port)).toBe(false)
  expect(await isAnswering(port)).toBe(true)
  server.close()
  await once(server, 'close')
  expect(await isAnswering(port)).toBe(false)
})

test('a port is taken even when somebody listens on the loopback address only', async () => {
  const port = await freePort()
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  expect(await isPortFree(port)).toBe(false)
  server.close()
})
