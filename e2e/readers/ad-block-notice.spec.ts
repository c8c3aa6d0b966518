import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

const story = '/science/the-eels-long-errand'

test.use({ expectedComplaints: [/ad-banner/] })

test('a reader without a blocker never sees the notice', async ({ page }) => {
  await page.goto(story)
  const answered = page.waitForResponse(/ad-banner/)
  await page.mouse.wheel(0, 200)
  await answered
  await expect(notice(page)).toBeHidden()
})

test('a reader with a blocker finds it in the text, closes it, and never sees it again', async ({
  page,
}) => {
  await useBlocker(page)
  await page.goto(story)
  await expect(notice(page)).toBeHidden()
  await page.mouse.wheel(0, 100)
  await expect(notice(page)).toBeVisible()
  await expect(notice(page)).toContainText('sets no cookie')
  await notice(page).getByRole('button', { name: 'Close, and do not show again' }).click()
  await expect(notice(page)).toBeHidden()

  await page.reload()
  await page.mouse.wheel(0, 100)
  await page.goto('/science/the-machines-that-knew-the-tide')
  await page.mouse.wheel(0, 400)
  await expect(notice(page)).toBeHidden()
})

test('nothing on the screen moves when it appears', async ({ page }) => {
  await useBlocker(page)
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry)
          Object.assign(window, { shifts: Reflect.get(window, 'shifts') + entry.value })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(story)
  await page.mouse.wheel(0, 100)
  await expect(notice(page)).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBe(0)
})

test('before the reader scrolls nothing is asked of a blocker', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(story)
  expect(requests.filter((url) => url.includes('ad-banner'))).toEqual([])
})

function notice(page: Page) {
  return page.getByRole('complementary', { name: 'About your ad blocker' })
}

/** Blocks as an extension does, inside the browser: the request never leaves it. */
async function useBlocker(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.enable')
  await browser.send('Network.setBlockedURLs', { urls: ['*ad-banner*'] })
}
