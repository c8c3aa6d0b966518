import type { Page } from '@playwright/test'
import { linkOnConsole } from '../support/letters'
import { aStory, test } from '../support/newsroom'
import { expect } from '../support/test'

// Every test starts a server of its own.
test.describe.configure({ timeout: 90_000 })

const address = '/world/a-story-to-talk-about'

test('Whoever leaves takes their words and name along, and answers to them stay', async ({
  newsroom,
  page,
  browser,
}) => {
  await newsroom.write(`articles${address}.mdx`, aStory('A story to talk about'))
  const url = await newsroom.serve({ SITE_URL: '' })
  await page.goto(`${url}/account/sign-in`)
  await page.getByLabel('E-mail').fill('ada@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.goto(url + (await linkOnConsole(newsroom.printed, 'ada@example.org')))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Comments are signed with').fill('Ada North')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')

  await page.goto(url + address)
  await post(page, 'Who measured it?')
  const first = page.getByRole('article', { name: 'Ada North' })
  await expect(first).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(url + address)
  await elsewhere.getByRole('link', { name: 'Reply' }).click()
  await elsewhere.getByLabel('Name', { exact: true }).fill('Ben Quay')
  await elsewhere.getByLabel('E-mail', { exact: true }).fill('ben@example.org')
  await post(elsewhere, 'The harbour master did.')
  await expect(elsewhere.getByText('The harbour master did.')).toBeVisible()

  await page.goto(`${url}/account`)
  const mine = page.getByRole('region', { name: 'Your comments' })
  await expect(mine.getByRole('listitem')).toContainText('Published')
  const all = await (await page.request.get(`${url}/account/export`)).json()
  expect(all.comments).toMatchObject([{ text: 'Who measured it?', name: 'Ada North' }])

  await page.goto(`${url}/account/delete`)
  await page.getByLabel('Type “delete”').fill('delete')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted')
  await elsewhere.goto(url + address)
  await expect(elsewhere.getByText('The harbour master did.')).toBeVisible()
  await expect(elsewhere.getByText('Who measured it?')).toHaveCount(0)
  await expect(elsewhere.getByText('Ada North')).toHaveCount(0)
  await elsewhere.context().close()
})

/** Writes into the form in which the reader is, no faster than somebody can type. */
async function post(page: Page, text: string): Promise<void> {
  const box = page.getByLabel('Your comment').last()
  await box.focus()
  const opened = page.locator('form:focus-within [name="openedAt"]')
  await expect
    .poll(async () => Date.now() - Date.parse(await opened.inputValue()))
    .toBeGreaterThan(3_100)
  await box.fill(text)
  await page.locator('form:focus-within').getByRole('button', { name: 'Post comment' }).click()
}
