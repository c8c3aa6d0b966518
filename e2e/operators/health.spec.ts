import { freePort } from '@/bin/ports'
import { startPostgres } from '@/bin/postgres'
import { serve } from '@/bin/production-server'
import { expect, test } from '../support/test'

const secret = 'a secret of at least thirty-two characters'

test('a server says that it lives, whatever it lacks, and names what is down', async () => {
  const postgres = await startPostgres()
  test.skip(!postgres, 'There is no PostgreSQL here')
  if (!postgres) return
  const server = await serve({ DATABASE_URL: postgres.url, SECRET: secret })
  const ask = async (path: string) => {
    const answer = await fetch(server.url + path)
    return { status: answer.status, says: await answer.json() }
  }
  expect(await ask('/api/health')).toEqual({ status: 200, says: { alive: true } })
  expect(await ask('/api/ready')).toEqual({ status: 200, says: { ready: true, down: [] } })

  postgres.pause()
  await expect
    .poll(() => ask('/api/ready'))
    .toEqual({ status: 503, says: { ready: false, down: ['database'] } })
  expect(await ask('/api/ready?for=readers')).toEqual({
    status: 200,
    says: { ready: true, down: ['database'] },
  })
  expect((await ask('/api/health')).status).toBe(200)

  postgres.resume()
  await expect.poll(() => ask('/api/ready')).toMatchObject({ status: 200 })
  await server.stop()
  postgres.stop()
})

test('a server that is told to stop says so first, and goes on answering meanwhile', async () => {
  const server = await serve({ STOP_AFTER_SECONDS: '8' })
  expect((await fetch(`${server.url}/api/ready`)).status).toBe(200)
  process.kill(server.pid ?? 0, 'SIGTERM')
  await expect
    .poll(() => fetch(`${server.url}/api/ready?for=readers`).then((answer) => answer.json()))
    .toEqual({ ready: false, down: ['stopping'] })
  expect((await fetch(`${server.url}/world`)).status).toBe(200)
  expect(await server.ended).toBe(0)
  await server.stop()
})

test('metrics are told on their own port, and nowhere in the publication', async () => {
  const port = await freePort()
  const server = await serve({ METRICS_PORT: String(port), METRICS_HOST: '127.0.0.1' })
  await fetch(`${server.url}/world/who-owns-the-water?from=a-letter`)
  await fetch(`${server.url}/world/who-owns-the-water`)
  const text = await fetch(`http://127.0.0.1:${port}/metrics`).then((answer) => answer.text())
  expect(text).toContain(
    'masthead_request_duration_seconds_count{route="article",method="GET",status="200"} 2',
  )
  expect(text).toMatch(/^masthead_page_cache_drawn [1-9]/m)
  expect(text).toMatch(/^masthead_articles [1-9]/m)
  expect(text).not.toContain('who-owns-the-water')
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  await server.stop()
})

test('a log for machines is one object a line, and holds nothing personal', async () => {
  const server = await serve({ LOG_FORMAT: 'json', LOG_LEVEL: 'debug' })
  const name = await fetch(
    `${server.url}/account/confirm?token=very-secret&email=ada@example.org`,
    {
      headers: { 'user-agent': 'A browser of its own', 'x-request-id': 'made-up-by-a-stranger' },
    },
  ).then((answer) => answer.headers.get('x-request-id'))
  await expect.poll(server.printed).toContain(`"request":"${name}"`)
  const lines = server
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  const line = lines.map((one) => JSON.parse(one)).find(({ request }) => request === name)
  expect(line).toMatchObject({
    method: 'GET',
    path: '/account/confirm',
    route: 'account',
  })
  expect(server.printed()).not.toMatch(/very-secret|ada@|A browser|made-up|127\.0\.0\.1|::1/)
  await server.stop()
})
