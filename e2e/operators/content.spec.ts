import { readdir } from 'node:fs/promises'
import { aStory, test } from '../support/newsroom'
import { expect } from '../support/test'

/** What an author can get wrong; each is refused, and none may take another story down. */
const faults = {
  'broken-yaml': '---\nheadline: "never closed\n---\n\nWords.\n',
  'unknown-component': aStory('A story with a component of its own', [], '<Fireworks />'),
  expression: aStory('A story that would like to reckon', [], 'It is {1+1}.'),
  'no-offset': aStory('A story at an uncertain hour', ['published: 2026-03-01T08:00:00']),
  'two-megabytes': aStory('A story as long as a library', [], 'Words. '.repeat(300_000)),
  'nul-byte': aStory('A story with a hole in it', [], 'Before\0after.'),
}

test('bad files are left out and everything else is served', async ({ newsroom, request }) => {
  test.slow()
  for (const [slug, text] of Object.entries(faults)) {
    await newsroom.write(`articles/world/${slug}.mdx`, text)
  }
  await newsroom.write('articles/culture/who-owns-the-water.mdx', aStory('The second of one slug'))
  await newsroom.write(
    'articles/world/windows.mdx',
    `\uFEFF${aStory('From another desk')}`.replaceAll('\n', '\r\n'),
  )
  const site = await newsroom.serve()

  const statusOf = async (address: string) => (await request.get(site + address)).status()
  for (const slug of Object.keys(faults)) expect(await statusOf(`/world/${slug}`), slug).toBe(404)
  for (const address of ['/', '/world', '/world/who-owns-the-water', '/world/windows', '/about']) {
    expect(await statusOf(address), address).toBe(200)
  }
})

test('an empty newsroom serves a front page that says what to do', async ({
  emptyNewsroom,
  page,
}) => {
  const site = await emptyNewsroom.serve()
  await page.goto(site)
  await expect(page.getByRole('heading', { name: 'Nothing is published yet' })).toBeVisible()
  await expect(page.getByText('content/articles')).toBeVisible()
})

test('a publication without a story serves its sections, people and pages', async ({
  newsroom,
  page,
}) => {
  await newsroom.remove('articles')
  const site = await newsroom.serve()
  await page.goto(`${site}/world`)
  await expect(page.getByText('This section has no stories yet.')).toBeVisible()
  await page.goto(`${site}/authors/james-carter`)
  await expect(page.getByText('Nothing is published under this name yet.')).toBeVisible()
  await page.goto(`${site}/corrections`)
  await expect(page.getByText('No story has needed a correction yet.')).toBeVisible()
})

test('a story of the future is on no page before its minute, and on its pages after it', async ({
  newsroom,
  request,
}) => {
  const minute = new Date(Date.now() + 12_000)
  await newsroom.write(
    'articles/world/at-its-minute.mdx',
    aStory('A story that keeps its time', [`published: ${minute.toISOString()}`]),
  )
  await newsroom.write(
    'articles/world/a-draft.mdx',
    aStory('A story that is not ready', ['draft: true']),
  )
  const site = await newsroom.serve()
  const page = async (address: string) => (await request.get(site + address)).text()
  const places = ['/', '/world', '/tags/trade', '/authors/james-carter', '/no/such/page']

  for (const address of places) expect(await page(address), address).not.toContain('keeps its time')
  expect((await request.get(`${site}/world/at-its-minute`)).status()).toBe(404)
  const status = async () => (await request.get(`${site}/world/at-its-minute`)).status()
  await expect.poll(status, { timeout: 30_000 }).toBe(200)
  expect(Date.now()).toBeGreaterThanOrEqual(minute.getTime())
  for (const address of places) expect(await page(address), address).toContain('keeps its time')
  for (const address of places) expect(await page(address), address).not.toContain('not ready')
})

test('nothing is written below the build when strangers try addresses', async ({
  newsroom,
  request,
}) => {
  const site = await newsroom.serve()
  const before = await treeOf('.next')
  for (let number = 0; number < 200; number += 1) {
    await request.get(`${site}/world/made-up-${number}`)
    await request.get(`${site}/made-up-${number}/who-owns-the-water`, { maxRedirects: 0 })
  }
  expect(await treeOf('.next')).toEqual(before)
})

async function treeOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries.filter((entry) => !/^(cache|dev|trace)/.test(entry)).sort()
}
