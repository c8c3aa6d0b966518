import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/bin/ports'
import { startPostgres } from '@/bin/postgres'
import { serve } from '@/bin/production-server'
import { SERVE } from '@/bin/serve-command'
import { comment, takeTime } from '../support/commenting'
import { aStory, test } from '../support/newsroom'
import { readForm, sendForm, typedIn } from '../support/plain-form'
import { expect } from '../support/test'

const secret = 'a secret of at least thirty-two characters'

test('a second server on the same folder is told who has it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-shared-'))
  const first = await serve({ DATA_DIR: folder })
  const port = String(await freePort())
  const second = spawnSync(process.execPath, [...SERVE, '--port', port], {
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

test('a database that goes away takes no page and no words with it, and comes back by itself', async ({
  newsroom,
  page,
}) => {
  test.slow()
  await newsroom.write('articles/world/while-it-is-down.mdx', aStory('A story for bad weather'))
  const postgres = await startPostgres()
  test.skip(!postgres, 'There is no PostgreSQL here')
  if (!postgres) return
  const site = await newsroom.serve({ DATABASE_URL: postgres.url, SECRET: secret, SITE_URL: '' })
  const read = `${site}/world/maduro-asks-russia-for-aid`
  const unread = `${site}/world/while-it-is-down`
  const discussion = page.getByRole('region', { name: 'Comments' })
  await page.goto(read)
  await expect(discussion.getByText('Nobody has said anything yet')).toBeVisible()

  postgres.pause()
  await page.goto(read)
  await expect(discussion.getByText('Nobody has said anything yet')).toBeVisible()
  const answer = await page.goto(unread)
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { name: 'A story for bad weather' })).toBeVisible()
  await expect(discussion.getByText('cannot be shown just now')).toBeVisible()
  for (const path of ['/comments', '/comments/newest', '/comments/1']) {
    expect((await page.goto(unread + path))?.status(), path).toBe(200)
    await expect(page.getByText('cannot be shown just now')).toBeVisible()
  }

  await page.goto(unread)
  await takeTime(page)
  await comment(page, 'Written while the rain came in.')
  await expect(page.getByRole('alert').filter({ hasText: 'could not be stored' })).toBeVisible()
  await expect(page.getByLabel('Your comment')).toHaveValue('Written while the rain came in.')
  const form = await readForm(unread, 'write')
  const plain = await sendForm(form, {
    text: 'Sent without scripts.',
    name: 'Ben Quay',
    email: 'ben@example.org',
  })
  expect(plain.status).toBe(200)
  expect(plain.html).toContain('The comment could not be stored just now.')
  expect(typedIn(plain.html)).toBe('Sent without scripts.')

  postgres.resume()
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('article', { name: 'Ada North' })).toBeVisible()
  await page.goto(unread)
  await expect(discussion.getByText('cannot be shown just now')).toBeHidden()
  await expect(discussion.getByText('Written while the rain came in.')).toBeVisible()
  postgres.stop()
})

test('what could not be shown while the database was down is shown soon after', async ({
  newsroom,
  page,
}) => {
  test.slow()
  const postgres = await startPostgres()
  test.skip(!postgres, 'There is no PostgreSQL here')
  if (!postgres) return
  postgres.pause()
  const site = await newsroom.serve({ DATABASE_URL: postgres.url, SECRET: secret, SITE_URL: '' })
  await page.goto(`${site}/science/the-eels-long-errand`)
  await expect(page.getByText('cannot be shown just now')).toBeVisible()
  postgres.resume()
  await expect(async () => {
    await page.goto(`${site}/science/the-eels-long-errand`)
    await expect(page.getByText('cannot be shown just now')).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  postgres.stop()
})
