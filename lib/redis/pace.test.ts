import { afterAll, describe, expect, test } from 'vitest'
import { startRedis } from '../../bin/redis.ts'
import { newClient, shareRedis } from './client.ts'
import { paceOf } from './pace.ts'

const redis = await startRedis()

describe.skipIf(!redis)('two machines with one Redis', async () => {
  const client = newClient(redis?.url ?? '')
  afterAll(async () => {
    shareRedis(undefined)
    client.destroy()
    await redis?.stop()
  })

  test('count together, and each for itself while Redis is away', async () => {
    await client.connect()
    shareRedis(client)
    const [here, there] = [machine(), machine()]
    expect([await here('ada'), await there('ada'), await here('ada')]).toEqual([0, 0, 0])
    expect(await there('ada')).toBeGreaterThan(0)
    expect(await there('ben')).toBe(0)
    expect((await client.keys('*')).join()).not.toContain('ada')
    await redis?.kill()
    for (let n = 0; n < 3; n++) expect(await here('ada')).toBe(0)
    expect(await here('ada')).toBeGreaterThan(0)
  })
})

test('a machine by itself counts by itself', async () => {
  const pace = machine()
  for (let n = 0; n < 3; n++) expect(await pace('ada')).toBe(0)
  const seconds = await pace('ada')
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
})

function machine() {
  return paceOf('knock', { points: 3, duration: 60 })
}
