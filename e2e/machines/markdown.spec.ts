import type { APIRequestContext } from '@playwright/test'
import { parse } from 'yaml'
import { aStory, test } from '../support/newsroom'
import { expect } from '../support/test'

const story = '/world/maduro-asks-russia-for-aid'
const chrome = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'

test('a story is there as Markdown, with its facts above it', async ({ request }) => {
  const response = await request.get(`${story}.md`)
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  const [, facts = '', text = ''] = (await response.text()).split(/^---\n/m)
  expect(parse(facts)).toMatchObject({
    title: 'Maduro asks Russia for aid amid US bombing threat',
    authors: [{ name: 'James Carter' }],
    section: 'World',
    kind: 'analysis',
    published: '2025-11-02T08:00:00.000Z',
    corrections: [{ date: '2025-11-03T09:15:00.000Z' }],
    licence: { name: 'CC BY 4.0' },
  })
  expect(text).toMatch(/^# Maduro asks Russia for aid/m)
  expect(text).toContain('> **Key takeaway**')
  expect(text).toMatch(/^### Could the United States attack\?$/m)
  expect(text).toMatch(/^## Correction$/m)
  expect(text).not.toMatch(/\]\(\/|<[A-Z]\w*/)
})

test('it names the page that it tells, and a second asking costs nothing', async ({ request }) => {
  const first = await request.get(`${story}.md`)
  const { etag = '', link, 'last-modified': date = '' } = first.headers()
  expect(link).toMatch(new RegExp(`^<https?://[^>]+${story}>; rel="canonical"$`))
  expect(etag).toMatch(/^(?:W\/)?"[^"]+"$/)
  expect(date).toBe('Mon, 03 Nov 2025 09:15:00 GMT')
  for (const [name, known] of Object.entries({
    'If-None-Match': etag,
    'If-Modified-Since': date,
  })) {
    const second = await request.get(`${story}.md`, { headers: { [name]: known } })
    expect(second.status()).toBe(304)
    expect(second.headers().etag).toBe(etag)
  }
})

for (const [accept, type] of [
  ['text/markdown', 'text/markdown'],
  ['text/markdown, text/html;q=0.9, */*;q=0.1', 'text/markdown'],
  ['text/html;q=0.5, text/markdown;q=0.6', 'text/markdown'],
  ['text/html, text/markdown;q=0.9', 'text/html'],
  ['text/markdown;q=0', 'text/html'],
  ['*/*', 'text/html'],
  [chrome, 'text/html'],
] as const)
  test(`who accepts ${accept} gets ${type} at the address of a story`, async ({ request }) => {
    const response = await request.get(story, { headers: { Accept: accept } })
    expect(response.status()).toBe(200)
    expect(response.headers()['content-type']).toContain(type)
  })

test('page and Markdown say, the first time and the second, that they depend on what is accepted', async ({
  newsroom,
  request,
}) => {
  const site = await newsroom.serve()
  for (const accept of [chrome, chrome, 'text/markdown', 'text/markdown', chrome]) {
    const response = await request.get(site + story, { headers: { Accept: accept } })
    expect(namesIn(response.headers().vary), accept).toContain('accept')
  }
})

test('Markdown is asked for by `Accept` only where there is some', async ({ request }) => {
  for (const address of [
    '/',
    '/world',
    '/about/privacy',
    '/tags/shipping',
    '/authors/james-carter',
  ]) {
    const response = await request.get(address, { headers: { Accept: 'text/markdown' } })
    expect(response.headers()['content-type'], address).toContain('text/html')
  }
})

test('a story that moved takes its Markdown with it', async ({ request }) => {
  for (const former of [
    '/world/venezuela-russia-alliance',
    '/culture/maduro-asks-russia-for-aid',
  ]) {
    expect(await movedTo(request, `${former}.md`)).toBe(`${story}.md`)
    expect(await movedTo(request, former, 'text/markdown')).toBe(`${story}.md`)
    expect(await movedTo(request, former)).toBe(story)
  }
})

test('what is not published has no Markdown, until its minute', async ({ newsroom, request }) => {
  const minute = new Date(Date.now() + 12_000)
  const soon = aStory('A story that keeps its time', [`published: ${minute.toISOString()}`])
  await newsroom.write('articles/world/at-its-minute.mdx', soon)
  await newsroom.write('articles/world/a-draft.mdx', aStory('A story in pieces', ['draft: true']))
  const site = await newsroom.serve()
  const statusOf = async (address: string) => (await request.get(site + address)).status()

  for (const slug of ['at-its-minute', 'a-draft', 'made-up']) {
    const response = await request.get(`${site}/world/${slug}.md`)
    expect(response.status(), slug).toBe(404)
    expect(response.headers()['content-type']).toContain('text/plain')
    const asked = { headers: { Accept: 'text/markdown' } }
    expect((await request.get(`${site}/world/${slug}`, asked)).status(), slug).toBe(404)
    expect(await statusOf(`/science/${slug}.md`), slug).toBe(404)
  }
  const llms = async () => (await request.get(`${site}/llms.txt`)).text()
  expect(await llms()).not.toMatch(/at-its-minute|a-draft/)
  await expect.poll(() => statusOf('/world/at-its-minute.md'), { timeout: 30_000 }).toBe(200)
  expect(await llms()).toContain('at-its-minute.md')
})

test('programs find out at /llms.txt what there is to read', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text()
  expect(text).toMatch(/^# The Harbour Post\n\n> The Harbour Post is/)
  const origin = /\((https?:\/\/[^)]+)\/sitemap\.xml\)/.exec(text)?.[1] ?? ''
  const addresses = [...text.matchAll(/\(([^)]+)\)/g)].flatMap(([, address = '']) =>
    address.startsWith(origin) ? address.slice(origin.length) : [],
  )
  expect(addresses.length).toBeGreaterThan(30)
  for (const path of addresses) expect((await request.get(path)).status(), path).toBe(200)
})

async function movedTo(request: APIRequestContext, address: string, accept = 'text/html') {
  const options = { maxRedirects: 0, headers: { Accept: accept } }
  const response = await request.get(address, options)
  expect(response.status(), address).toBe(308)
  return response.headers().location
}

function namesIn(header = ''): string[] {
  return header.split(/[,\n]/).map((name) => name.trim().toLowerCase())
}
