import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { linkOnConsole } from './letters'

/** Signs a person in by a link on the console of the server. */
export async function signIn(
  page: Page,
  { url, printed }: { url: string; printed: () => string },
  email: string,
): Promise<void> {
  await page.goto(`${url}/account/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  await page.goto(url + (await linkOnConsole(printed, email)))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible()
}

/** Makes somebody who has an account a moderator, as an operator does. */
export async function nameModerator(dataFolder: string, email: string): Promise<void> {
  const node = ['--conditions=react-server', '--import', 'tsx', 'bin/moderators.ts', 'add', email]
  const env = { ...process.env, DATA_DIR: dataFolder }
  const { stdout } = await promisify(execFile)(process.execPath, node, { env })
  expect(stdout).toContain('is a moderator now')
}
