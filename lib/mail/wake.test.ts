import { beforeEach, expect, test, vi } from 'vitest'

const round = vi.hoisted(() => ({ deliverMails: vi.fn<(now: Date) => Promise<void>>() }))
vi.mock('./deliver.server', () => round)

import { deliverDue, deliverSoon, startDelivering } from './wake.server'

const rounds = () => round.deliverMails.mock.calls.length

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') })
  round.deliverMails.mockReset().mockResolvedValue()
})

const inSeconds = (count: number) => new Date(Date.now() + count * 1000)

test('a command puts letters into the outbox and sends none; a server does', async () => {
  deliverSoon(new Date())
  await deliverDue()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(rounds()).toBe(0)
  startDelivering()
  deliverSoon(new Date())
  await vi.advanceTimersByTimeAsync(1_000)
  expect(rounds()).toBe(1)
})

test('letters that are written at once are one round, and a later one has its own', async () => {
  for (let count = 0; count < 20; count += 1) deliverSoon(new Date())
  deliverSoon(inSeconds(20))
  await vi.advanceTimersByTimeAsync(300)
  expect(rounds()).toBe(1)
  await vi.advanceTimersByTimeAsync(19_000)
  expect(rounds()).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(rounds()).toBe(2)
})

test('a letter that comes while others are sent is not forgotten', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  round.deliverMails.mockReturnValueOnce(promise)
  const first = deliverDue()
  deliverSoon(new Date())
  await vi.advanceTimersByTimeAsync(1_000)
  expect(rounds()).toBe(1)
  resolve()
  await first
  await vi.advanceTimersByTimeAsync(0)
  expect(rounds()).toBe(2)
})

test('a database that is down is told, and nothing else breaks', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  round.deliverMails.mockRejectedValueOnce(new Error('no database'))
  deliverSoon(new Date())
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toHaveBeenCalledWith(expect.stringContaining('no database'))
})
