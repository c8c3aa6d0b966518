import { expect, type Page } from '@playwright/test'

/** Fills in the form below a story as a guest does, and sends it. */
export async function comment(page: Page, text: string, name = 'Ada North'): Promise<void> {
  await page.getByLabel('Your comment').fill(text)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail', { exact: true }).fill('ada@example.org')
  await page.getByRole('button', { name: 'Post comment' }).click()
}

/** Nobody types a comment in less than two seconds, and the time trap knows it. */
export async function takeTime(page: Page): Promise<void> {
  await page.getByLabel('Your comment').focus()
  const opened = page.locator(
    'form#write input[name="openedAt"], form#reply input[name="openedAt"]',
  )
  await expect(opened.first()).not.toHaveValue('')
  await expect
    .poll(async () => Date.now() - Date.parse(await opened.first().inputValue()))
    .toBeGreaterThan(2_100)
}
