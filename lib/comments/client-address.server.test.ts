import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { noteClientAddresses, readClientAddress } from './client-address.server'

const trusted = vi.hoisted(() => ({ TRUSTED_PROXIES: [] as string[] }))
const received = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('@/lib/env.server', () => ({ env: trusted }))
vi.mock('next/headers', () => ({ headers: async () => received.headers }))

/** As whom a server of ours takes somebody who sends these headers from this machine. */
async function takenAs(headers: Record<string, string | string[]>): Promise<string> {
  noteClientAddresses()
  const server = createServer(({ headers }, answer) => {
    received.headers = new Headers({ 'x-masthead-client': String(headers['x-masthead-client']) })
    answer.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on a port, by the line above
  await new Promise<void>((answered, failed) => {
    request({ port, host: '127.0.0.1', headers, agent: false }, (answer) => {
      answer.resume().on('end', answered)
    })
      .on('error', failed)
      .end()
  })
  await new Promise((closed) => server.close(closed))
  return readClientAddress()
}

test.each([
  ['nothing', {}],
  ['a header of ours', { 'x-masthead-client': '1.2.3.4' }],
  ['a header of ours twice', { 'X-Masthead-Client': ['1.2.3.4', '5.6.7.8'] }],
  ['what a proxy would send', { 'x-forwarded-for': '1.2.3.4' }],
  ['what other proxies would send', { 'x-real-ip': '1.2.3.4', forwarded: 'for=1.2.3.4' }],
])('whoever sends %s is taken for the address that they come from', async (_, headers) => {
  trusted.TRUSTED_PROXIES = []
  expect(await takenAs(headers)).toBe('127.0.0.1')
})

test('behind a proxy of ours, for the one that it has heard from', async () => {
  trusted.TRUSTED_PROXIES = ['127.0.0.0/8']
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 1.2.3.4', 'x-masthead-client': '7.7.7.7' }
  expect(await takenAs(forwarded)).toBe('1.2.3.4')
  expect(await takenAs({ 'x-forwarded-for': ['6.6.6.6', '1.2.3.4'] })).toBe('1.2.3.4')
})

test('without a server nobody is known', async () => {
  received.headers = new Headers()
  expect(await readClientAddress()).toBe('unknown')
})
