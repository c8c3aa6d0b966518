import type { Page } from '@playwright/test'
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider'
import { linkOnConsole } from '../support/letters'
import { type Newsroom, test } from '../support/newsroom'
import { expect } from '../support/test'

// Every test starts a server of its own.
test.describe.configure({ timeout: 90_000 })

let provider: IdentityProvider
test.beforeEach(async () => {
  provider = await startIdentityProvider()
})
test.afterEach(() => provider.close())

test('A reader signs in with an account elsewhere, and is where they wanted to be', async ({
  newsroom,
  page,
}) => {
  const url = await open(newsroom)
  await page.goto(`${url}/account/sign-in?then=/about`)
  await signInAs(page, 'ada')
  await expect(page).toHaveURL(`${url}/about`)
  await page.goto(`${url}/account`)
  await expect(page.getByText('You are signed in as ada@example.org.')).toBeVisible()
  await expect(page.getByLabel('Comments are signed with')).toHaveValue('Ada North')
})

test('Whoever signed in by a link before is the same person, and keeps their role', async ({
  newsroom,
  page,
}) => {
  const url = await open(newsroom)
  await page.goto(`${url}/account/sign-in`)
  await page.getByLabel('E-mail').fill('ada@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.goto(url + (await linkOnConsole(newsroom.printed, 'ada@example.org')))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Comments are signed with').fill('Countess')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await signInAs(page, 'ada')
  await expect(page.getByLabel('Comments are signed with')).toHaveValue('Countess')
})

for (const [login, why] of [
  ['ben', 'has not verified'],
  ['eve', 'does not know'],
] as const) {
  test(`Nobody is let in by an address that the provider ${why}`, async ({ newsroom, page }) => {
    const url = await open(newsroom)
    await page.goto(`${url}/account/sign-in`)
    await signInAs(page, login)
    await expect(page.getByRole('alert').filter({ hasText: 'does not say' })).toBeVisible()
    const who = await page.request.get(`${url}/api/who-am-i`)
    expect(await who.json()).toEqual({ signedIn: false })
  })
}

test('Whoever turns back at the provider is told so', async ({ newsroom, page }) => {
  const url = await open(newsroom)
  await page.goto(`${url}/account/sign-in`)
  await page.getByRole('button', { name: 'Sign in with Harbour Identity' }).click()
  await page.getByRole('button', { name: 'Turn back' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'You turned back' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  // The browser preloads scripts and then, as it was told to, does not run them.
  test.use({ expectedComplaints: [/_next\/static\/\S+ csp$/] })

  test('An account elsewhere signs in just the same', async ({
    newsroom,
    readerWithoutJavaScript: page,
  }) => {
    const url = await open(newsroom)
    await page.goto(`${url}/account/sign-in`)
    await signInAs(page, 'ada')
    await expect(page.getByText('You are signed in as ada@example.org.')).toBeVisible()
  })
})

async function open(newsroom: Newsroom): Promise<string> {
  const url = await newsroom.serve({ SITE_URL: '', ...provider.env })
  provider.admit(url)
  return url
}

/** From the page with the button on, through the provider's own page. */
async function signInAs(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with Harbour Identity' }).click()
  await page.getByLabel('Login').fill(login)
  await page.getByRole('button', { name: 'Log in' }).click()
}
