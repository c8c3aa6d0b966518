import { expect, test } from '../support/test'

test.use({ expectedComplaints: [/status of 404/] })

const nowhere = [
  '/no-such-section',
  '/world/no-such-story',
  '/world/page/99',
  '/world/page/1',
  '/world/page/two',
  '/authors/nobody',
  '/tags/nothing',
  '/about/nothing',
  '/a/b/c/d/e',
  '/world/maduro-asks-russia-for-aid/extra/steps',
  '/_',
  '/_/_',
  '/media/no-such-picture.svg',
  '/api/content-changes',
]

for (const address of nowhere)
  test(`${address} is not found`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404)
  })

test('a made-up address below a story does not take the page above it down', async ({
  request,
}) => {
  for (const part of ['comments', 'history']) {
    expect((await request.get(`/world/who-owns-the-water/${part}/page/999`)).status()).toBe(404)
    expect((await request.get(`/world/who-owns-the-water/${part}/99999999`)).status()).toBe(404)
  }
  for (const story of ['a-clock-for-the-sea', 'the-machines-that-knew-the-tide'])
    expect((await request.get(`/science/${story}/comments`)).status()).toBe(200)
})

test('where nothing is, a reader finds the sections and the latest stories', async ({ page }) => {
  const response = await page.goto('/world/no-such-story')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  )
  const sections = page.getByRole('navigation', { name: 'All sections' })
  await expect(sections.getByRole('link')).toHaveCount(7)
  await expect(
    page.getByRole('region', { name: 'Latest stories' }).getByRole('article'),
  ).toHaveCount(6)
})

test('a missing page asks search engines to forget it', async ({ page }) => {
  await page.goto('/a/b/c/d')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
})

const moved = [
  ['an old slug', '/world/venezuela-russia-alliance', '/world/maduro-asks-russia-for-aid'],
  ['a wrong section', '/culture/maduro-asks-russia-for-aid', '/world/maduro-asks-russia-for-aid'],
  [
    'an old slug of another story',
    '/technology/fresnel-lens',
    '/technology/the-lens-that-saved-the-coast',
  ],
  ['the long way to the page about the paper', '/about/about', '/about'],
] as const

for (const [name, from, to] of moved)
  test(`${name} redirects for good, the first time and the second`, async ({ request }) => {
    for (const _ of ['first', 'second']) {
      const response = await request.get(from, { maxRedirects: 0 })
      expect(response.status()).toBe(308)
      const headers = response.headersArray()
      const locations = headers.filter(({ name }) => name.toLowerCase() === 'location')
      expect(locations.map(({ value }) => value)).toEqual([to])
    }
  })

test('a reader with an old address arrives at the story', async ({ page }) => {
  await page.goto('/world/venezuela-russia-alliance')
  await expect(page).toHaveURL('/world/maduro-asks-russia-for-aid')
})
