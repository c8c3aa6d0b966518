import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@/bin/postgres'
import { serve } from '@/bin/production-server'
import { aStory, type Newsroom, test } from '../support/newsroom'
import { type PlainForm, readForm, sendForm } from '../support/plain-form'
import { expect } from '../support/test'

const address = '/world/through-the-storm'
const many = 500
const textOf = (number: number) =>
  `Remark ${number}: the tide tables of harbour ${number * 7919} are off.`

/** Posts remark `number`, always in the same words of the same guest; gives the comment's id, if it was taken. */
async function remark(form: PlainForm, number: number): Promise<number | undefined> {
  const email = `reader-${number}@example.org`
  const fields = { text: textOf(number), name: `Reader ${number}`, email }
  const from = `10.9.${number >> 8}.${number & 255}`
  const answer = await sendForm(form, fields, { 'x-forwarded-for': from }).catch(() => undefined)
  const id = /\/account\/comments\/(\d+)/.exec(String(answer?.headers.location ?? ''))?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Posts all remarks, some at a time; has `crash` come when a third was taken. Gives what was acknowledged. */
async function postThrough(form: PlainForm, crash: () => void): Promise<Map<number, number>> {
  const acknowledged = new Map<number, number>()
  let next = 0
  let crashed = false
  const post = async () => {
    while (next < many) {
      const number = next++
      const id = await remark(form, number)
      if (id !== undefined) acknowledged.set(number, id)
      if (acknowledged.size < many / 3 || crashed) continue
      crashed = true
      crash()
    }
  }
  await Promise.all([post(), post(), post(), post()])
  return acknowledged
}

/** How often each remark stands in the whole discussion. */
async function countRemarks(url: string): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (let page = 1; ; page++) {
    const path = page === 1 ? '/comments' : `/comments/oldest/${page}`
    const answer = await fetch(url + address + path)
    if (answer.status === 404) return counts
    const html = await answer.text()
    const shown = html.slice(0, html.indexOf('id="write"'))
    for (const [, number] of shown.matchAll(/<p>Remark (\d+): the tide/g))
      counts.set(Number(number), (counts.get(Number(number)) ?? 0) + 1)
  }
}

/** Whatever broke: nothing that was acknowledged is lost, and to send all of it again makes nothing twice. */
async function expectAllThere(url: string, acknowledged: Map<number, number>): Promise<void> {
  expect(acknowledged.size).toBeGreaterThanOrEqual(many / 3)
  expect(acknowledged.size).toBeLessThan(many)
  const found = await countRemarks(url)
  for (const [number, id] of acknowledged) {
    expect(found.get(number), `remark ${number}, comment ${id}`).toBe(1)
  }
  const form = await readForm(url + address, 'write')
  for (let number = 0; number < many; number++) {
    const id = await remark(form, number)
    expect(id, `remark ${number}`).toBeDefined()
    if (acknowledged.has(number)) expect(id).toBe(acknowledged.get(number))
  }
  const all = await countRemarks(url)
  expect(all.size).toBe(many)
  expect([...all.values()].every((count) => count === 1)).toBe(true)
}

async function environmentOf(newsroom: Newsroom): Promise<Record<string, string>> {
  await newsroom.write(`articles${address}.mdx`, aStory('A story in a storm'))
  return { SITE_URL: '', TRUSTED_PROXIES: '127.0.0.1, ::1' }
}

test('the server is killed in the middle of five hundred comments', async ({ newsroom }) => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'masthead-survives-'))
  const env = { ...(await environmentOf(newsroom)), DATA_DIR: folder, CONTENT_DIR: newsroom.folder }
  const first = await serve(env)
  const form = await readForm(first.url + address, 'write')
  const acknowledged = await postThrough(form, () => process.kill(first.pid ?? 0, 'SIGKILL'))
  const second = await serve(env)
  await expectAllThere(second.url, acknowledged)
  expect(second.printed()).not.toMatch(/^\s+at /m)
  await second.stop()
  await rm(folder, { recursive: true })
})

test('PostgreSQL and the server are killed in the middle of five hundred comments', async ({
  newsroom,
}) => {
  test.setTimeout(120_000)
  const postgres = await startPostgres()
  test.skip(!postgres, 'There is no PostgreSQL here')
  if (!postgres) return
  const env = {
    ...(await environmentOf(newsroom)),
    DATABASE_URL: postgres.url,
    SECRET: 'a secret of at least thirty-two characters',
    CONTENT_DIR: newsroom.folder,
  }
  const first = await serve(env)
  const form = await readForm(first.url + address, 'write')
  const acknowledged = await postThrough(form, () => {
    postgres.pause()
    process.kill(first.pid ?? 0, 'SIGKILL')
  })
  postgres.resume()
  const second = await serve(env)
  await expectAllThere(second.url, acknowledged)
  await second.stop()
  postgres.stop()
})
