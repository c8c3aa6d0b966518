import type { Page } from '@playwright/test'
import { kindsOfPages } from '../support/pages'
import { expect, test } from '../support/test'

const story = '/science/the-eels-long-errand'

for (const [kind, address] of Object.entries(kindsOfPages))
  test(`${kind} asks for no JavaScript before the reader acts`, async ({ page }) => {
    const scripts = scriptsOf(page)
    await page.goto(address)
    await page.mouse.wheel(0, 2000)
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
    expect(scripts).toEqual([])
  })

test('focusing something that needs the runtime loads it, and then it works', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const scripts = scriptsOf(page)
  await page.goto(story)
  expect(scripts).toEqual([])
  await page.getByRole('link', { name: 'Share this story' }).focus()
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Link copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(story)
})

test('a click before the runtime is there is not lost', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(story)
  await page.getByRole('link', { name: 'Share this story' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
})

test('links need no router: the next page is a page of its own', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Climate', exact: true }).first().click()
  await expect(page).toHaveURL('/climate')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Harbour Post')
})

function scriptsOf(page: Page): string[] {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  return scripts
}
