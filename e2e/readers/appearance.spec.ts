import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

const story = '/science/the-eels-long-errand'

test('a reader’s choice of appearance is there before the first paint of the next page', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(story)
  const light = await paper(page)
  await page.getByRole('button', { name: 'Dark' }).click()
  const dark = await paper(page)
  expect(dark).not.toBe(light)
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')

  await page.goto('/')
  expect(await paper(page)).toBe(dark)
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Auto' }).click()
  expect(await paper(page)).toBe(light)
})

test('without a choice the appearance follows the device', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(story)
  const light = await paper(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper(page)).not.toBe(light)
})

test('the choice is made with the keyboard alone', async ({ page }) => {
  await page.goto(story)
  await page.getByRole('button', { name: 'Light' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
})

for (const width of [320, 640, 1280])
  for (const address of [
    '/',
    story,
    '/handbook/callouts-and-figures',
    '/about/privacy',
    '/climate',
  ])
    test(`${address} fits a screen of ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(address)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
    })

test('at 200 per cent nothing is lost', async ({ page }) => {
  // A browser that zooms to 200 per cent has half as many pixels to lay the page out in.
  await page.setViewportSize({ width: 640, height: 450 })
  await page.goto(story)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'You may also like' })).toBeVisible()
})

test('paragraphs stand apart, and the button that is pressed can be read', async ({ page }) => {
  // Both are lost when the cascade layers are declared in another order.
  await page.goto(story)
  const [first, second] = await page
    .locator('article p')
    .filter({ hasText: /\w.{200}/ })
    .evaluateAll((all) => all.slice(0, 2).map((p) => p.getBoundingClientRect().toJSON()))
  expect(second.top - first.bottom).toBeGreaterThan(8)
  const pressed = page.getByRole('button', { name: 'Auto' })
  const [ink, paper] = await pressed.evaluate((button) => {
    const { color, backgroundColor } = getComputedStyle(button)
    return [color, backgroundColor]
  })
  expect(ink).not.toBe(paper)
})

test('a line of a story holds about 66 characters', async ({ page }) => {
  await page.goto(story)
  const perLine = await page
    .locator('article p')
    .filter({ hasText: /\w{3}/ })
    .evaluateAll((paragraphs) => {
      const shown = paragraphs.filter((p) => p.checkVisibility())
      const long = shown.filter(({ textContent }) => textContent.length > 300)
      const lines = long.map((p) => {
        const range = document.createRange()
        range.selectNodeContents(p)
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4)))
        return p.textContent.length / tops.size
      })
      return lines.reduce((sum, line) => sum + line, 0) / lines.length
    })
  expect(perLine).toBeGreaterThan(58)
  expect(perLine).toBeLessThan(75)
})

test('on paper there is the story and nothing to click', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(story)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'You may also like' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Dark' })).toBeHidden()
})

test('the first press of the tab key offers the way past the navigation', async ({ page }) => {
  await page.goto(story)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
})

async function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}
