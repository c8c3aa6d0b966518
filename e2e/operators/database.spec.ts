import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NEXT } from '@/bin/next-command'
import { freePort } from '@/bin/ports'
import { startPostgres } from '@/bin/postgres'
import { serve } from '@/bin/production-server'
import { aStory, test } from '../support/newsroom'
import { expect } from '../support/test'

const secret = 'a secret of at least thirty-two characters'

test('a second server on the same folder is told who has it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-shared-'))
  const first = await serve({ DATA_DIR: folder })
  const port = String(await freePort())
  const second = spawnSync(process.execPath, [NEXT, 'start', '--port', port], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder },
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(second.status).toBe(1)
  expect(second.stderr).toContain(`in use by process ${first.pid}`)
  expect(second.stderr).toContain('DATA_DIR')
  await first.stop()
  await rm(folder, { recursive: true })
})

test('a database that goes away takes no page with it, and comes back by itself', async ({
  newsroom,
  page,
}) => {
  test.slow()
  await newsroom.write('articles/world/while-it-is-down.mdx', aStory('A story for bad weather'))
  const postgres = await startPostgres()
  test.skip(!postgres, 'There is no PostgreSQL here')
  if (!postgres) return
  const site = await newsroom.serve({ DATABASE_URL: postgres.url, SECRET: secret })
  await page.goto(`${site}/world/maduro-asks-russia-for-aid`)
  await expect(page.getByRole('region', { name: /comments/i })).toBeVisible()

  postgres.pause()
  const answer = await page.goto(`${site}/world/while-it-is-down`)
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { name: 'A story for bad weather' })).toBeVisible()
  await expect(page.getByText('cannot be shown just now')).toBeVisible()

  postgres.resume()
  await expect(async () => {
    await page.goto(`${site}/world/while-it-is-down`)
    await expect(page.getByText('cannot be shown just now')).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
  postgres.stop()
})
