import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expectNoViolations } from '../support/axe'
import { linkOnConsole } from '../support/letters'
import { startMailbox } from '../support/mailbox'
import { type Newsroom, test } from '../support/newsroom'
import { canCheckHtml, htmlErrors } from '../support/nu'
import { expect } from '../support/test'

// Every test starts a server of its own, and some look at many pages.
test.describe.configure({ timeout: 180_000 })

const email = 'ada@example.org'

test('A reader changes their name, and sees and ends their sessions', async ({
  newsroom,
  page,
  browser,
}) => {
  const url = await newsroom.serve({ SITE_URL: '' })
  await signIn(newsroom, page, url)
  await page.getByLabel('Comments are signed with').fill('\u200b\u200b')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'A name has letters' })).toBeVisible()
  await page.getByLabel('Comments are signed with').fill('Ada North')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  const who = await page.request.get(`${url}/api/who-am-i`)
  expect(await who.json()).toEqual({ signedIn: true, name: 'Ada North', canModerate: false })
  expect(who.headers()['cache-control']).toContain('no-store')

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await signIn(newsroom, other, url)
  await page.reload()
  const list = page.getByRole('region', { name: 'Where you are signed in' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByText('this one')).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await other.reload()
  await expect(other.getByText('You are not signed in.')).toBeVisible()
  await elsewhere.close()

  const cookies = await page.context().cookies()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await page.context().addCookies(cookies)
  await page.goto(`${url}/account`)
  await expect(page.getByText('You are not signed in.')).toBeVisible()
})

test('A reader takes their data along, and goes', async ({ newsroom, page }) => {
  const url = await newsroom.serve({ SITE_URL: '' })
  await signIn(newsroom, page, url)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download everything' }).click()
  const all = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(all).toMatchObject({ profile: { email }, comments: [], sessions: [{}] })
  await page.getByRole('link', { name: 'Delete your account' }).click()
  await page.getByLabel('Type “delete”').fill('yes')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was deleted' })).toBeVisible()
  await page.getByLabel('Type “delete”').fill('delete')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted')
  await page.goto(`${url}/account`)
  await expect(page.getByText('You are not signed in.')).toBeVisible()
})

test('An editor is named while the server runs, and it counts at once', async ({
  newsroom,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-data-'))
  const url = await newsroom.serve({ SITE_URL: '', DATA_DIR: folder })
  await signIn(newsroom, page, url)
  const moderators = (...args: string[]) => run(folder, args)
  expect(await moderators('add', email, '--author', 'nobody')).toContain('no author "nobody"')
  expect(await moderators('add', email, '--role', 'editor')).toContain('is an editor now')
  expect(await moderators('list')).toContain(`${email}  editor`)
  const who = () => page.request.get(`${url}/api/who-am-i`).then((answer) => answer.json())
  expect(await who()).toMatchObject({ canModerate: true })
  await page.goto(`${url}/account/delete`)
  await expect(page.getByText('You are the last editor.')).toBeVisible()
  expect(await moderators('remove', email)).toContain('is a reader now')
  expect(await who()).toMatchObject({ canModerate: false })
  const forged = await page.request.post(`${url}/api/accounts/roles`, { data: 'add me' })
  expect(forged.status()).toBe(403)
  await rm(folder, { recursive: true, force: true })
})

test('With a mail server the link comes by mail, wherever the request says that it was sent', async ({
  newsroom,
  page,
}) => {
  const mailbox = await startMailbox()
  const url = await newsroom.serve({ SMTP_URL: mailbox.url, MAIL_FROM: 'desk@paper.example' })
  await page.goto(`${url}/account/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  const letter = await mailbox.next(email)
  expect(letter.text).toContain('https://paper.example/account/confirm?token=')
  expect(newsroom.printed()).not.toContain('/account/confirm')
  await mailbox.close()
})

test.describe('on purpose', () => {
  test.use({ expectedComplaints: [/status of 4\d\d/] })

  test('Nothing of the sign-in software answers but the way back from a provider', async ({
    newsroom,
    page,
  }) => {
    const url = await newsroom.serve({ SITE_URL: '' })
    await page.goto(`${url}/account/sign-in`)
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    const link = await linkOnConsole(newsroom.printed, email)
    const query = link.split('?')[1]
    for (const path of [`callback/email?${query}`, 'session', 'csrf', 'providers', 'signout'])
      expect((await page.request.get(`${url}/api/auth/${path}`)).status(), path).toBe(404)
    await page.goto(url + link)
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await page.context().addCookies([{ name: 'masthead-session', value: 'forged', url }])
    const who = await page.request.get(`${url}/api/who-am-i`)
    expect(await who.json()).toEqual({ signedIn: false })
  })
})

test('The pages of an account are kept by nobody, valid, and clear to everybody', async ({
  newsroom,
  page,
}) => {
  const url = await newsroom.serve({ SITE_URL: '' })
  const documents: Record<string, string> = {}
  const look = async (path: string) => {
    const answer = await page.goto(url + path)
    expect(answer?.headers()['cache-control'], path).toContain('no-store')
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await expectNoViolations(page)
    }
    documents[path] = (await answer?.text()) ?? ''
  }
  for (const path of ['/account', '/account/sign-in', '/account/sign-in?error=no-address'])
    await look(path)
  for (const path of ['/account/sign-in?sent=link', '/account/confirm', '/account/delete'])
    await look(path)
  await signIn(newsroom, page, url, look)
  for (const path of ['/account?told=named', '/account/delete?error=word', '/account/sign-in'])
    await look(path)
  if (!canCheckHtml) return
  const errors = await htmlErrors(documents)
  expect(errors.filter((error) => !emptyAction.test(error))).toEqual([])
})

/** React writes it for a form of a server action. The checker dislikes it; browsers post to the page itself. */
const emptyAction = /Bad value “” for attribute “action”/

/** By a link on the console, to the account. */
async function signIn(
  newsroom: Newsroom,
  page: Page,
  url: string,
  look?: (path: string) => Promise<void>,
): Promise<void> {
  const before = await linksSoFar(newsroom)
  await page.goto(`${url}/account/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect.poll(() => linksSoFar(newsroom)).toBeGreaterThan(before)
  const link = await linkOnConsole(newsroom.printed, email)
  if (look) await look(link)
  else await page.goto(url + link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible()
}

async function linksSoFar({ printed }: Newsroom): Promise<number> {
  return printed().split('/account/confirm?').length
}

/** `npm run moderators`, beside the server that has the same folder; gives what it printed, whatever came of it. */
async function run(folder: string, args: string[]): Promise<string> {
  const node = ['--conditions=react-server', '--import', 'tsx', 'bin/moderators.ts', ...args]
  const env = { ...process.env, DATA_DIR: folder }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, node, { env }).catch(
    (fault: { stdout: string; stderr: string }) => fault,
  )
  return stdout + stderr
}
