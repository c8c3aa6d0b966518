import { Readable } from 'node:stream'
import type { APIRequestContext } from '@playwright/test'
import FeedParser, { type Item } from 'feedparser'
import Parser from 'rss-parser'
import { aStory, test as inNewsroom } from '../support/newsroom'
import { expect, test } from '../support/test'
import { canCheckXml, xmlErrors } from '../support/xml'

const types = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
}

test('the site, each section and each author have feeds that readers of feeds can read', async ({
  request,
}) => {
  const places = ['', '/corrections', ...(await pagesOf(request))]
  expect(places).toEqual(expect.arrayContaining(['/world', '/handbook', '/authors/james-carter']))
  for (const place of places) {
    const { items: rss, title } = await new Parser().parseString(
      await textOf(request, `${place}/feed.xml`),
    )
    const atom = await readItems(await textOf(request, `${place}/atom.xml`))
    const json = JSON.parse(await textOf(request, `${place}/feed.json`))
    expect(title, place).toBe(json.title)
    const links = rss.map(({ link }) => link)
    expect(links, place).toEqual(json.items.map(({ url }: { url: string }) => url))
    expect(links, place).toEqual(atom.map(({ link }) => link))
    expect(new Set(links).size, place).toBe(links.length)
  }
})

for (const [name, type] of Object.entries(types)) {
  test(`/${name} says what it is, and is not sent to who has it`, async ({ request }) => {
    const first = await request.get(`/${name}`)
    const { 'content-type': contentType, etag, 'last-modified': date, link } = first.headers()
    expect(contentType).toBe(type)
    expect(link).toMatch(new RegExp(`<[^>]+/${name}>; rel="self", <https://[^>]+>; rel="hub"`))
    for (const [condition, value = ''] of [
      ['If-None-Match', etag],
      ['If-Modified-Since', date],
    ] as const) {
      const headers = { [condition]: value }
      const again = await request.get(`/${name}`, { headers })
      expect(again.status()).toBe(304)
      expect(await again.body()).toHaveLength(0)
      expect(again.headers().etag).toBe(etag)
    }
    const old = { 'If-Modified-Since': 'Sun, 06 Nov 1994 08:49:37 GMT' }
    expect((await request.get(`/${name}`, { headers: old })).status()).toBe(200)
    expect((await request.head(`/${name}`)).headers().etag).toBe(etag)
  })

  test(`/${name} has whole stories, and nothing in them leads nowhere`, async ({ request }) => {
    const text = await textOf(request, `/${name}`)
    const contents = name.endsWith('json')
      ? JSON.parse(text).items.map((item: { content_html: string }) => item.content_html)
      : (await readItems(text)).map(({ description }) => description)
    expect(contents.length).toBeGreaterThan(10)
    for (const html of contents) {
      expect(html.length).toBeGreaterThan(1_000)
      for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^(https?:\/\/|mailto:|tel:)/)
    }
  })
}

test('feeds are XML without a fault', async ({ request }) => {
  test.skip(!canCheckXml, 'no xmllint')
  for (const address of ['/feed.xml', '/atom.xml', '/world/feed.xml', '/world/atom.xml'])
    expect(await xmlErrors(await textOf(request, address)), address).toBe('')
})

test('there are no feeds of what does not exist', async ({ request }) => {
  for (const place of ['/nowhere', '/authors/nobody', '/_', '/authors/_'])
    for (const name of Object.keys(types))
      expect((await request.get(`${place}/${name}`)).status(), place + name).toBe(404)
})

inNewsroom(
  'a reader of the feed learns that a story was corrected',
  async ({ newsroom, request }) => {
    const correction = "corrections: [{ date: '2026-04-02T08:00:00+00:00', text: It was May. }]"
    await newsroom.write('articles/world/amended.mdx', aStory('A story put right', [correction]))
    const site = await newsroom.serve()
    for (const name of Object.keys(types)) {
      const text = await (await request.get(`${site}/world/${name}`)).text()
      expect(text).toContain('This story was corrected on 2 April 2026')
      expect(text).toContain('It was May.')
    }
  },
)

inNewsroom('a newsroom without a story has feeds', async ({ emptyNewsroom, request }) => {
  const site = await emptyNewsroom.serve()
  for (const name of ['feed.xml', 'atom.xml'])
    expect(
      (await new Parser().parseString(await textOf(request, `${site}/${name}`))).items,
    ).toEqual([])
  expect(JSON.parse(await textOf(request, `${site}/feed.json`)).items).toEqual([])
})

async function textOf(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address)
  expect(response.status(), address).toBe(200)
  return response.text()
}

/** Sections and authors, as the sitemap names them. */
async function pagesOf(request: APIRequestContext): Promise<string[]> {
  const xml = await textOf(request, '/sitemaps/1.xml')
  return [...xml.matchAll(/<loc>([^<]+)/g)]
    .map(([, loc = '']) => new URL(loc).pathname)
    .filter((path) => /^\/(?!about|corrections)[a-z-]+$|^\/authors\//.test(path))
}

/** The stories as another reader understands them; it calls the whole text the description. */
async function readItems(xml: string): Promise<Item[]> {
  const items: Item[] = []
  const parser = Readable.from([xml]).pipe(new FeedParser({}))
  for await (const item of parser) items.push(item)
  return items
}
