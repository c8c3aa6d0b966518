import { setTimeout as wait } from 'node:timers/promises'
import { startPostgres } from '@/bin/postgres'
import { type Server, serve } from '@/bin/production-server'
import { type Redis, startRedis } from '@/bin/redis'
import { readForm, sendForm } from '../support/plain-form'
import { test as base, expect } from '../support/test'

const story = '/world/who-owns-the-water'

type Machines = { a: Server; b: Server; redis: Redis }

/** Two servers with one PostgreSQL and one Redis. */
const test = base.extend<{ machines: Machines }>({
  machines: async ({ browserName: _ }, use) => {
    const postgres = await startPostgres()
    const redis = await startRedis()
    test.skip(!postgres || !redis, 'There is no PostgreSQL or no Redis here')
    if (!postgres || !redis) return
    const env = {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      SECRET: 'a secret of at least thirty-two characters',
      SITE_URL: '',
      TRUSTED_PROXIES: '127.0.0.1,::1',
    }
    const [a, b] = await Promise.all([serve(env), serve(env)])
    await use({ a, b, redis })
    await Promise.all([a.stop(), b.stop()])
    await redis.stop()
    postgres.stop()
  },
})

test('a comment posted on one machine is on the page of the other at once', async ({
  machines: { a, b },
}) => {
  for (let round = 0; round < 6; round++) {
    const [here, there] = round % 2 ? [a, b] : [b, a]
    for (const { url } of [here, there, here, there]) await read(url) // both have it at hand
    await post(here, round)
    for (const { url } of [there, here])
      expect((await read(url)).includes(textOf(round)), `remark ${round}`).toBe(true)
  }
})

test('a page drawn by one machine comes to life on the other', async ({ machines: { a, b } }) => {
  const html = await read(a.url)
  const [address] = /\/api\/page-data\/\w+/.exec(html) ?? []
  await expect.poll(async () => (await fetch(b.url + address)).status).toBe(200)
  expect(await read(b.url)).toBe(html)
})

test('Redis goes away and comes back: nobody fails to read, and no comment stays unseen', async ({
  machines: { a, b, redis },
}) => {
  test.slow()
  const reading = readOnAndOn([a, b])
  await post(a, 1)
  await redis.kill()
  await post(a, 2)
  await expect.poll(() => read(b.url), { timeout: 3_000 }).toContain(textOf(2))
  for (const { printed } of [a, b])
    await expect.poll(printed, { timeout: 10_000 }).toContain('Redis does not answer')
  await post(b, 3)
  await expect.poll(() => read(a.url), { timeout: 3_000 }).toContain(textOf(3))
  await redis.revive()
  for (const { printed } of [a, b])
    await expect.poll(printed, { timeout: 10_000 }).toContain('Redis is back')
  await post(b, 4)
  await expect.poll(() => read(a.url)).toContain(textOf(4))
  await post(a, 5)
  expect((await read(b.url)).includes(textOf(5))).toBe(true)
  const { reads, failures } = await reading.stop()
  expect(failures).toEqual([])
  expect(reads).toBeGreaterThan(50)
  for (const { printed } of [a, b]) {
    expect(printed().match(/Redis does not answer/g)).toHaveLength(1)
    expect(printed()).not.toMatch(/^\s+at /m)
  }
})

test('a machine that starts while Redis is away serves all the same', async ({
  machines: { a, redis },
}) => {
  await redis.kill()
  const late = await serve({ REDIS_URL: redis.url })
  expect(await read(late.url)).toContain('<h1')
  await expect.poll(late.printed, { timeout: 10_000 }).toContain('Redis does not answer')
  await redis.revive()
  await expect.poll(late.printed, { timeout: 10_000 }).toContain('Redis is back')
  expect(await read(a.url)).toContain('<h1')
  await late.stop()
})

async function read(site: string): Promise<string> {
  const answer = await fetch(site + story)
  expect(answer.status).toBe(200)
  return answer.text()
}

function textOf(number: number): string {
  return `Remark ${number}: the tide tables of harbour ${number * 7919} are off.`
}

async function post({ url }: Server, number: number): Promise<void> {
  const form = await readForm(url + story, 'write')
  const fields = {
    text: textOf(number),
    name: `Reader ${number}`,
    email: `r${number}@example.org`,
    openedAt: '',
  }
  const answer = await sendForm(form, fields, { 'x-forwarded-for': `10.9.0.${number + 1}` })
  expect(answer.headers.location).toMatch(/\/account\/comments\/\d+/)
}

/** Reads on both machines until it is stopped, as readers do: one page, and others. */
function readOnAndOn(servers: Server[]) {
  const failures: string[] = []
  let reads = 0
  let stopped = false
  const paths = [story, '/', '/world', '/science/a-clock-for-the-sea', '/feed.xml']
  const readers = servers.map(async ({ url }) => {
    while (!stopped) {
      const path = paths[reads++ % paths.length] ?? '/'
      const status = await fetch(url + path).then(
        async (answer) => (await answer.arrayBuffer()) && answer.status,
        String,
      )
      if (status !== 200) failures.push(`${url}${path} ${status}`)
      await wait(20)
    }
  })
  return {
    stop: async () => {
      stopped = true
      await Promise.all(readers)
      return { reads, failures }
    },
  }
}
