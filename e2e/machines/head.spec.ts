import { imageSize } from 'image-size'
import openGraphOf from 'open-graph-scraper'
import { kindsOfPages, nowhere } from '../support/pages'
import { expect, test } from '../support/test'

for (const [kind, address] of Object.entries(kindsOfPages)) {
  test(`${kind} unfurls with its title, its words and its picture`, async ({ request }) => {
    const html = await (await request.get(address)).text()
    const { result } = await openGraphOf({ html, onlyGetOpenGraphInfo: true })
    expect(result).toMatchObject({
      success: true,
      ogSiteName: 'The Harbour Post',
      ogLocale: 'en_GB',
      ogTitle: expect.stringMatching(/.{3}/),
      ogDescription: expect.stringMatching(/.{20}/),
      ogType: typeOf(address),
      twitterCard: 'summary_large_image',
    })
    expect(new URL(result.ogUrl ?? '').pathname).toBe(address)
    const [picture, ...more] = result.ogImage ?? []
    expect(more).toEqual([])
    expect(picture).toMatchObject({
      url: expect.stringMatching(/^https?:\/\/[^/]+\/og\/.*\.png$/),
      width: '1200',
      height: '630',
      type: 'image/png',
      alt: expect.stringMatching(/.{10}/),
    })
    expect(result.twitterImage?.[0]).toMatchObject({ url: picture?.url, alt: picture?.alt })
  })

  test(`${kind} has the same canonical address before and after scripts ran`, async ({
    page,
    readerWithoutJavaScript,
  }) => {
    const canonical = 'link[rel=canonical]'
    await readerWithoutJavaScript.goto(address)
    const sent = await readerWithoutJavaScript.locator(canonical).getAttribute('href')
    expect(new URL(sent ?? '').pathname).toBe(address)
    await page.goto(address)
    await page.keyboard.press('Tab')
    await page.waitForLoadState('load')
    await expect(page.locator(canonical)).toHaveCount(1)
    await expect(page.locator(canonical)).toHaveAttribute('href', sent ?? '')
  })

  test(`${kind} says nothing of itself outside its head`, async ({ request }) => {
    const html = await (await request.get(address)).text()
    const body = html.slice(html.indexOf('</head>'))
    expect(body).not.toMatch(/<meta |<title>|<link rel="(?:canonical|alternate|icon|manifest)"/)
  })
}

test('a story names its licence', async ({ request }) => {
  const html = await (await request.get('/world/who-owns-the-water')).text()
  expect(html.slice(0, html.indexOf('</head>'))).toMatch(/<link rel="license" href="https:/)
})

test('where nothing is, search engines are asked to keep nothing', async ({ request }) => {
  const html = await (await request.get(nowhere)).text()
  expect(html).toContain('<meta name="robots" content="noindex"')
  expect(html).not.toMatch(/rel="canonical"|property="og:/)
})

test('a machine that draws previews is told as plainly as a reader that nothing is there', async ({
  request,
}) => {
  const answers = ['Twitterbot/1.0', 'facebookexternalhit/1.1', 'Mozilla/5.0'].map((agent) =>
    request.get(nowhere, { headers: { 'User-Agent': agent } }),
  )
  expect((await Promise.all(answers)).map((answer) => answer.status())).toEqual([404, 404, 404])
})

test('the manifest names icons that are there and as large as it says', async ({ request }) => {
  const response = await request.get('/manifest.webmanifest')
  expect(response.headers()['content-type']).toContain('application/manifest+json')
  const manifest = await response.json()
  expect(manifest).toMatchObject({ name: 'The Harbour Post', lang: 'en-GB', start_url: '/' })
  expect(manifest.icons.length).toBeGreaterThan(2)
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src)
    expect(icon.headers()['content-type'], src).toBe(type)
    const { width, height } = imageSize(await icon.body())
    if (sizes !== 'any') expect(`${width}x${height}`, src).toBe(sizes)
  }
})

test('the icons of the head, and the one that browsers ask for unasked, are there', async ({
  page,
  request,
}) => {
  await page.goto('/')
  const icons = page.locator('head link[rel=icon], head link[rel=apple-touch-icon]')
  const hrefs = await icons.evaluateAll((all) => all.map((icon) => icon.getAttribute('href') ?? ''))
  expect(hrefs).toHaveLength(2)
  for (const href of [...hrefs, '/favicon.ico']) {
    const icon = await request.get(href)
    expect(icon.status(), href).toBe(200)
    expect(icon.headers()['content-type'], href).toMatch(/^image\//)
    expect(imageSize(await icon.body()).width, href).toBeGreaterThan(0)
  }
})

function typeOf(address: string): string {
  if (address.startsWith('/authors/')) return 'profile'
  return /^\/(?:world|handbook)\/[^/]+$/.test(address) ? 'article' : 'website'
}
