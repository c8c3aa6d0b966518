import { expect, test } from 'vitest'
import { secondsToWait } from './pace.server'

async function times(count: number, address: (n: number) => string): Promise<number[]> {
  const waits: number[] = []
  for (let n = 0; n < count; n++) waits.push(await secondsToWait('report', address(n)))
  return waits
}

test('ten reports a minute may come from one address, and the next has to wait', async () => {
  const waits = await times(11, () => '203.0.113.1')
  expect(waits.slice(0, 10)).toEqual(Array(10).fill(0))
  expect(waits[10]).toBeGreaterThan(0)
  expect(waits[10]).toBeLessThanOrEqual(60)
})

test('another address, and another thing, is not kept waiting by that', async () => {
  await times(11, () => '203.0.113.2')
  expect(await secondsToWait('report', '203.0.113.3')).toBe(0)
  expect(await secondsToWait('post', '203.0.113.2')).toBe(0)
})

test('whoever takes another of their own addresses each time is one', async () => {
  const waits = await times(11, (n) => `2001:db8::${n.toString(16)}`)
  expect(waits[10]).toBeGreaterThan(0)
  expect(await secondsToWait('report', '2001:db8:0:1::1')).toBe(0)
})
