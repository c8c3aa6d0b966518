import type { APIRequestContext } from '@playwright/test'
import { aStory, test as inNewsroom } from '../support/newsroom'
import { expect, test } from '../support/test'
import { canCheckXml, xmlErrors } from '../support/xml'

test('the sitemap leads to every part, and each is as the schema demands', async ({ request }) => {
  test.skip(!canCheckXml, 'no xmllint')
  const index = await textOf(request, '/sitemap.xml')
  expect(await xmlErrors(index, 'siteindex')).toBe('')
  const parts = pathsIn(index)
  expect(parts).toEqual(['/sitemaps/1.xml', '/sitemaps/2.xml'])
  for (const part of parts)
    expect(await xmlErrors(await textOf(request, part), 'urlset'), part).toBe('')
})

test('every address of the sitemap is a page under its own name', async ({ request }) => {
  const parts = await Promise.all(
    pathsIn(await textOf(request, '/sitemap.xml')).map((part) => textOf(request, part)),
  )
  const paths = parts.flatMap(pathsIn)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toEqual(
    expect.arrayContaining(['/', '/world', '/about', '/world/maduro-asks-russia-for-aid']),
  )
  for (const path of paths)
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(200)
})

for (const name of ['0.xml', '01.xml', '-1.xml', '1e3.xml', '99.xml', '1', 'x.xml'])
  test(`the sitemap has no part ${name}`, async ({ request }) => {
    expect((await request.get(`/sitemaps/${name}`)).status()).toBe(404)
  })

for (const address of ['/sitemap.xml', '/sitemaps/2.xml', '/news-sitemap.xml', '/robots.txt'])
  test(`${address} is not sent to who has it`, async ({ request }) => {
    const { etag } = (await request.get(address)).headers()
    const headers = { 'If-None-Match': etag ?? '' }
    expect((await request.get(address, { headers })).status()).toBe(304)
  })

test('robots.txt keeps nobody from pictures, and names sitemaps that are there', async ({
  request,
}) => {
  const robots = await textOf(request, '/robots.txt')
  expect(robots).not.toMatch(/Disallow: \/(og|media|_next|\n)/)
  for (const [, address = ''] of robots.matchAll(/^Sitemap: (.+)$/gm))
    expect((await request.get(new URL(address).pathname)).status()).toBe(200)
})

inNewsroom(
  'model builders are kept out where the newsroom wishes it',
  async ({ newsroom, request }) => {
    const site = await newsroom.read('site.yaml')
    await newsroom.write('site.yaml', site.replace('training: allow', 'training: refuse'))
    const robots = await textOf(request, `${await newsroom.serve()}/robots.txt`)
    expect(robots).toMatch(/User-agent: GPTBot\n(?:User-agent: .+\n)*Disallow: \/\n/)
    expect(robots).not.toContain('OAI-SearchBot')
  },
)

inNewsroom('the news sitemap has the stories of two days', async ({ newsroom, request }) => {
  const hoursAgo = (hours: number) =>
    `published: ${new Date(Date.now() - hours * 3_600_000).toISOString()}`
  const stories = { fresh: 1, recent: 47, old: 49, tomorrow: -24 }
  for (const [slug, hours] of Object.entries(stories))
    await newsroom.write(
      `articles/world/${slug}.mdx`,
      aStory(`"A story & its <age>: ${slug}"`, [hoursAgo(hours)]),
    )
  const site = await newsroom.serve()
  const xml = await textOf(request, `${site}/news-sitemap.xml`)
  expect(pathsIn(xml)).toEqual(['/world/fresh', '/world/recent'])
  expect(xml).toContain('<news:title>A story &amp; its &lt;age&gt;: fresh</news:title>')
  if (canCheckXml) expect(await xmlErrors(xml, 'urlset')).toBe('')
})

async function textOf(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address)
  expect(response.status(), address).toBe(200)
  return response.text()
}

function pathsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)/g)].map(([, loc = '']) => new URL(loc).pathname)
}
