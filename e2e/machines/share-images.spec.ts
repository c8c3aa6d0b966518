import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { aStory, test } from '../support/newsroom'
import { kindsOfPages, nowhere } from '../support/pages'
import { expect } from '../support/test'

/** No page has had it: a version is a hash. */
const oldVersion = '000000000000'

for (const [kind, address] of Object.entries(kindsOfPages)) {
  if (address.includes('/page/')) continue // it shares the picture of the first page

  test(`${kind} has a picture of 1200 × 630, at the address that an old one leads to`, async ({
    request,
  }) => {
    const picture = await follow(request, `/og${address === '/' ? '' : address}/${oldVersion}.png`)
    expect(picture.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const body = await picture.body()
    expect(sizeOf(body)).toEqual({ width: 1200, height: 630 })
    expect(body.length).toBeLessThan(300_000)
  })
}

for (const [shape, height] of [
  ['16x9', 675],
  ['4x3', 900],
  ['1x1', 1200],
] as const) {
  test(`search engines get the picture of a story as ${shape}`, async ({ request }) => {
    const old = `/og/world/who-owns-the-water/${oldVersion}-${shape}.png`
    const body = await (await follow(request, old)).body()
    expect(sizeOf(body)).toEqual({ width: 1200, height })
    expect(body.length).toBeLessThan(300_000)
  })
}

test('an old version leads to the present one, which may change again', async ({ request }) => {
  const answer = await get(request, `/og/world/who-owns-the-water/${oldVersion}.png`)
  expect(answer.status()).toBe(307)
  expect(answer.headers().location).toMatch(/^\/og\/world\/who-owns-the-water\/[0-9a-f]{12}\.png$/)
  expect(answer.headers()['cache-control']).not.toContain('immutable')
})

test('who has a picture is told so and not sent it again', async ({ request }) => {
  const address = await present(request, '/world/who-owns-the-water')
  const { etag = '' } = (await get(request, address)).headers()
  expect(etag).toMatch(/^"[^"]+"$/)
  const again = await get(request, address, { 'If-None-Match': etag })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  const head = await request.head(address)
  expect([head.status(), head.headers().etag]).toEqual([200, etag])
})

test('there is no picture at made-up addresses, and nothing is drawn for them', async ({
  request,
}) => {
  const before = await keptImages()
  for (const address of [
    `/og${nowhere}/${oldVersion}.png`,
    `/og/nowhere/${oldVersion}.png`,
    `/og/world/who-owns-the-water/${oldVersion}`,
    `/og/world/who-owns-the-water/${oldVersion}.jpg`,
    `/og/world/who-owns-the-water/${oldVersion}-9x9.png`,
    `/og/world%2Fwho-owns-the-water/${oldVersion}.png`,
    `/og/world/who-owns-the-water%00/${oldVersion}.png`,
    `/og/%2e%2e/%2e%2e/content/site.yaml/${oldVersion}.png`,
    `/og/${'a'.repeat(10_000)}/${oldVersion}.png`,
  ]) {
    expect((await get(request, address)).status(), address.slice(0, 80)).toBe(404)
  }
  expect(madeUp(await keptImages())).toEqual(madeUp(before))
})

test('twenty who ask at once get the same picture, which is kept once', async ({ request }) => {
  const address = await present(request, '/tags/sanctions')
  const answers = await Promise.all(Array.from({ length: 20 }, () => get(request, address)))
  const bodies = await Promise.all(answers.map(async (answer) => (await answer.body()).toString()))
  expect(new Set(bodies).size).toBe(1)
  const version = address.split('/').at(-1)?.replace('.png', '')
  const kept = async () => (await keptImages()).filter((file) => file.includes(String(version)))
  await expect.poll(kept).toEqual([`${version}-card.png`])
})

test('a draft and an embargoed story have no picture, a story that is out has one', async ({
  newsroom,
  request,
}) => {
  const minute = new Date(Date.now() + 3_600_000)
  await newsroom.write('articles/world/draft.mdx', aStory('A story not ready', ['draft: true']))
  await newsroom.write(
    'articles/world/embargoed.mdx',
    aStory('A story that keeps its time', [`published: ${minute.toISOString()}`]),
  )
  await newsroom.write('articles/world/out.mdx', aStory('A story that is out'))
  const site = await newsroom.serve()
  for (const slug of ['draft', 'embargoed']) {
    const address = `${site}/og/world/${slug}/${oldVersion}.png`
    expect((await get(request, address)).status(), slug).toBe(404)
  }
  const first = await present(request, '/world/out', site)
  expect((await get(request, site + first)).status()).toBe(200)
})

async function follow(request: APIRequestContext, address: string): Promise<APIResponse> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return answer
}

/** Where the picture of a page is now. */
async function present(request: APIRequestContext, of: string, site = ''): Promise<string> {
  const { location = '' } = (await get(request, `${site}/og${of}/${oldVersion}.png`)).headers()
  return location
}

function get(request: APIRequestContext, address: string, headers: Record<string, string> = {}) {
  return request.get(address, { headers, maxRedirects: 0 })
}

/** What the server that all journeys share has on disk. */
async function keptImages(): Promise<string[]> {
  return readdir(join(process.env.E2E_DATA_DIR ?? '', 'share-images')).catch(() => [])
}

/** Others draw real pictures meanwhile; a file of another form would be one that a stranger made us write. */
function madeUp(files: readonly string[]): string[] {
  return files.filter((file) => !/^\.?[0-9a-f]{12}-(?:card|16x9|4x3|1x1)\./.test(file))
}

/** Of a PNG, from its header. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
