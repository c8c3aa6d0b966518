import { aStory, test } from '../support/newsroom'
import { htmlErrors } from '../support/nu'
import { expect } from '../support/test'
import { toldByFeeds } from '../support/told/feeds'
import { toldByMarkdown } from '../support/told/markdown'
import { toldByOpenGraph } from '../support/told/open-graph'
import { toldByPage } from '../support/told/page'
import { toldBySitemap } from '../support/told/sitemap'
import { toldByStructuredData } from '../support/told/structured-data'

/** What headline writers, and people who are none, have been known to write. */
const headlines = {
  'ends-the-script': `Tides </script><script>alert(1)</script> rise & fall`,
  'ends-the-cdata': 'Why ]]> ends what <![CDATA[ begins, and --> what <!-- does',
  quotes: `"Quotes" 'inside' “quotes” & so on: {braces} [brackets]`,
  emoji: 'Families 👨‍👩‍👧‍👦, flags 🇳🇴🏴󠁧󠁢󠁳󠁣󠁴󠁿, hands 👍🏽 and keycaps 4️⃣ at sea',
  'turned-round': 'Turned \u202Eround\u202C and \u2067isolated\u2069 words',
  arabic: 'السفن التي ليست هناك (GPS) في عام 2024',
  'one-word': 'Antidisestablishmentarianismusantidisestablishmentarianismus',
  'yaml-too': '--- # not: a comment, *nor an anchor* &nor %this',
}

test('no headline breaks a page, a feed, a sitemap, a graph or a picture', async ({
  newsroom,
  page,
  playwright,
}) => {
  test.setTimeout(120_000)
  for (const [slug, headline] of Object.entries(headlines))
    await newsroom.write(`articles/world/${slug}.mdx`, aStory(JSON.stringify(headline)))
  const baseURL = await newsroom.serve()
  const request = await playwright.request.newContext({ baseURL })

  const feeds = await toldByFeeds(request, 'world')
  const sitemap = await toldBySitemap(request)
  const documents: Record<string, string> = {}
  for (const slug of Object.keys(headlines)) {
    const address = `world/${slug}`
    await page.goto(`${baseURL}/${address}`)
    documents[address] = await (await request.get(`/${address}`)).text()
    const seen = await toldByPage(page)
    expect((await toldByStructuredData(page)).account, address).toEqual(seen)
    expect(await toldByOpenGraph(page), address).toEqual(seen)
    expect((await toldByMarkdown(request, address)).account, address).toEqual(seen)
    expect(sitemap.get(address), address).toBe(seen.modified)
    for (const [format, items] of Object.entries(feeds)) {
      const { html: _, ...account } = items.get(address) ?? {}
      expect(account, `${address} in ${format}`).toEqual(seen)
    }
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    const drawn = await request.get(new URL(picture ?? '').pathname)
    expect(drawn.status(), address).toBe(200)
    expect(sizeOfPng(await drawn.body()), address).toEqual({ width: 1200, height: 630 })
  }
  expect(await htmlErrors(documents)).toEqual([])
})

test('a draft and a story of tomorrow are told to no machine', async ({ newsroom, playwright }) => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  await newsroom.write('articles/world/hidden-draft.mdx', aStory('Hidden draft', ['draft: true']))
  await newsroom.write(
    'articles/world/hidden-tomorrow.mdx',
    aStory('Hidden until tomorrow', [`published: ${tomorrow}`]),
  )
  await newsroom.write(
    'articles/world/leads-there.mdx',
    aStory('A story with a card too early', [], '<LearnMore href="/world/hidden-tomorrow" />'),
  )
  const request = await playwright.request.newContext({ baseURL: await newsroom.serve() })
  for (const address of everywhere) {
    const response = await request.get(address)
    expect(response.status(), address).toBe(200)
    expect(await response.text(), address).not.toMatch(/hidden.(draft|until|tomorrow)/i)
  }
  for (const slug of ['hidden-draft', 'hidden-tomorrow'])
    for (const address of [
      `/world/${slug}`,
      `/world/${slug}.md`,
      `/og/world/${slug}/0123456789ab.png`,
    ])
      expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(404)
})

const everywhere = [
  '/',
  '/world',
  '/world/leads-there',
  '/world/leads-there.md',
  '/authors/james-carter',
  '/tags/trade',
  ...['', '/world', '/authors/james-carter'].flatMap((of) => [
    `${of}/feed.xml`,
    `${of}/atom.xml`,
    `${of}/feed.json`,
  ]),
  '/sitemap.xml',
  '/sitemaps/1.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/llms.txt',
]

/** As its first chunk says, https://www.w3.org/TR/png-3/#11IHDR. */
function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
