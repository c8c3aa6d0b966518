import { kindsOfPages } from '../support/pages'
import { expect, test } from '../support/test'

for (const [kind, address] of Object.entries(kindsOfPages))
  test(`${kind} reads without JavaScript`, async ({ readerWithoutJavaScript: page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).toHaveText(/.{200}/s)
  })

test('without JavaScript every link inside the paper leads somewhere', async ({
  readerWithoutJavaScript: page,
  request,
}) => {
  const seen = new Set<string>()
  const waiting = ['/']
  while (waiting.length > 0) {
    const address = waiting.shift() ?? ''
    if (seen.has(address)) continue
    seen.add(address)
    const response = await request.get(address)
    expect(response.status(), address).toBe(200)
    if (!response.headers()['content-type']?.includes('html')) continue
    await page.setContent(await response.text())
    const links = page.locator('a[href^="/"]')
    const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    waiting.push(...hrefs.map((href) => href.replace(/#.*/, '')).filter((href) => !seen.has(href)))
  }
  expect(seen.size).toBeGreaterThan(50)
})

test('without JavaScript no control is shown that could not work', async ({
  readerWithoutJavaScript: page,
}) => {
  await page.goto('/world/maduro-asks-russia-for-aid')
  const buttons = page.getByRole('button')
  await expect(buttons.filter({ hasText: 'Post comment' })).toBeVisible()
  // A form posts by itself; any other button would need a script.
  const idle = await buttons.evaluateAll((all) =>
    all.filter(
      (button) => !(button instanceof HTMLButtonElement && button.form?.method === 'post'),
    ),
  )
  expect(idle).toEqual([])
  await expect(page.getByRole('link', { name: 'Share this story' })).toHaveAttribute(
    'href',
    /^mailto:/,
  )
})
