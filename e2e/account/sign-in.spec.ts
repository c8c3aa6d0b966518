import { linkOnConsole } from '../support/letters'
import { test } from '../support/newsroom'
import { expect } from '../support/test'

// Every test starts a server of its own.
test.describe.configure({ timeout: 90_000 })

const email = 'ada@example.org'

test('A reader signs in by a link, and opening the link alone does nothing', async ({
  newsroom,
  page,
}) => {
  const url = await newsroom.serve({ SITE_URL: '' })
  await page.goto(`${url}/account/sign-in?then=/about`)
  await page.getByLabel('E-mail').fill('Ada@Example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  const link = url + (await linkOnConsole(newsroom.printed, email))
  for (const _ of ['a mail scanner', 'another']) await page.request.get(link)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${url}/about`)
  await page.goto(`${url}/account`)
  await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible()

  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not sign in')
  await page.getByRole('link', { name: 'Get a new link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed in')
})

test.describe('without JavaScript', () => {
  // The browser preloads scripts and then, as it was told to, does not run them.
  test.use({ expectedComplaints: [/_next\/static\/\S+ csp$/] })

  test('The link signs in just the same', async ({ newsroom, readerWithoutJavaScript: page }) => {
    const url = await newsroom.serve({ SITE_URL: '' })
    await page.goto(`${url}/account/sign-in`)
    await page.getByLabel('E-mail').fill('no address')
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await expect(page.getByRole('alert')).toContainText('no e-mail address')
    await expect(page.getByLabel('E-mail')).toHaveValue('no address')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
    await page.goto(url + (await linkOnConsole(newsroom.printed, email)))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible()
  })
})
