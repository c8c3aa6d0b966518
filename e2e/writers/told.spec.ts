import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ParsedMail } from 'mailparser'
import { type Mailbox, startMailbox } from '../support/mailbox'
import { aStory, test as newsroomTest } from '../support/newsroom'
import { nameModerator } from '../support/sign-in'
import { expect } from '../support/test'

const address = '/world/a-story-to-talk-about'
const headline = 'A story to talk about'

/** A newsroom that writes letters, and the box in which all of them arrive. */
const test = newsroomTest.extend<{ mailbox: Mailbox; site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the first argument says which fixtures it needs
  mailbox: async ({}, use) => {
    const mailbox = await startMailbox()
    await use(mailbox)
    await mailbox.close()
  },
  site: async ({ newsroom, mailbox }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'masthead-told-'))
    await newsroom.write(`articles${address}.mdx`, aStory(headline))
    // Nobody here takes a decision back, so that nobody waits for it.
    const rules = await newsroom.read('moderation.yaml')
    await newsroom.write('moderation.yaml', `${rules}\nletterDelay: 0\n`)
    await nameModerator(folder, moderator)
    await use(await newsroom.serve({ SITE_URL: '', SMTP_URL: mailbox.url, DATA_DIR: folder }))
    await rm(folder, { recursive: true, force: true })
  },
})

// Every test starts a server of its own.
test.describe.configure({ timeout: 120_000 })

const moderator = 'mona@example.org'

test('whoever asked for it is told of an answer, and of no more once they have had enough', async ({
  site,
  mailbox,
  readerWithoutJavaScript: page,
}) => {
  await write(page, site + address, { text: 'Who measured it?', name: 'Ada', wantsReplies: true })
  await write(page, site + address, { text: 'And when?', name: 'Cleo', wantsReplies: true })
  await answer(page, site, 1, { text: 'The *harbour master* did.', name: 'Ben' })

  const letter = await mailbox.next('ada@example.org')
  expect(letter.subject).toBe(`Ben has answered you: ${headline}`)
  expect(letter.text).toContain('> The *harbour master* did.')
  expect(header(letter, 'auto-submitted')).toBe('auto-generated')
  expect(header(letter, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  await page.goto(site + linkIn(letter, '/world/'))
  await expect(page.getByText('The harbour master did.')).toBeVisible()

  // What scans mails opens every link, and changes nothing.
  const foot = site + linkIn(letter, '/account/unsubscribe')
  for (const _ of ['a mail scanner', 'another']) await page.request.get(foot)
  await page.goto(foot)
  await expect(page.getByRole('button', { name: 'Send me no more of these' })).toBeVisible()

  // RFC 8058: from a machine, without a cookie, an origin or a page.
  const post = site + pathOf(header(letter, 'list-unsubscribe').replace(/[<>]/g, ''))
  await page.goto(post) // a mail program that does not know how
  await expect(page).toHaveURL(foot)
  await expect(page.getByRole('button', { name: 'Send me no more of these' })).toBeVisible()
  expect(await press(post)).toBe(200)
  expect(await press(`${post}x`)).toBe(400)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Send them again' })).toBeVisible()
  await answer(page, site, 1, { text: 'It was the pilot, I think.', name: 'Dora' })
  await answer(page, site, 2, { text: 'On a Tuesday.', name: 'Emil' })
  await mailbox.next('cleo@example.org') // the later letter is here, so the earlier one would be
  expect(await addressedTo(mailbox, 'ada@example.org')).toHaveLength(1)

  await page.goto(foot)
  await page.getByRole('button', { name: 'Send them again' }).click()
  await expect(page.getByRole('button', { name: 'Send me no more of these' })).toBeVisible()
  await answer(page, site, 1, { text: 'Neither of them.', name: 'Fay' })
  expect((await mailbox.next('ada@example.org')).subject).toContain('Fay has answered you')
})

test('a writer is told why a comment is gone, asks for a second look, and is told of that', async ({
  site,
  mailbox,
  page,
  readerWithoutJavaScript: writer,
}) => {
  await write(writer, site + address, { text: 'The mayor drank the harbour.', name: 'Ben' })
  await signIn(page, site, mailbox)
  await page.goto(`${site}/desk/comments?queue=recent`)
  await page.getByRole('button', { name: 'Reject …' }).click()
  await page.getByRole('button', { name: 'accuses a living person' }).click()

  const statement = await mailbox.next('ben@example.org')
  expect(statement.subject).toBe(`Your comment on “${headline}” was taken off the page`)
  expect(statement.text).toContain('> The mayor drank the harbour.')
  expect(statement.text).toContain('It accuses a living person without support.')
  const receipt = site + linkIn(statement, '/account/comments/1')

  // Not in the browser that wrote it: the link alone shows that the comment is theirs.
  await writer.context().clearCookies()
  await writer.goto(receipt)
  await expect(writer.getByText('It accuses a living person without support.')).toBeVisible()
  await writer.getByLabel('Ask for a second look').fill('It was a figure of speech.')
  await writer.getByRole('button', { name: 'Ask for a second look' }).click()
  await expect(writer.getByText('You have asked for a second look.')).toBeVisible()
  await writer.goto(receipt)
  await expect(writer.getByLabel('Ask for a second look')).toBeHidden()

  await page.goto(`${site}/desk/comments?queue=appeals`)
  await expect(page.getByText('The writer says: It was a figure of speech.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish it after all' }).click()
  const outcome = await mailbox.next('ben@example.org')
  expect(outcome.subject).toBe(`You were right about your comment on “${headline}”`)
  await writer.goto(site + linkIn(outcome, '/world/'))
  await expect(writer.getByText('The mayor drank the harbour.')).toBeVisible()
  expect(await addressedTo(mailbox, 'ben@example.org')).toHaveLength(2)
})

test('whoever gives notice of something illegal hears that it came, and what was decided', async ({
  site,
  mailbox,
  page,
  readerWithoutJavaScript: reader,
}) => {
  await write(reader, site + address, { text: 'Here is how to forge a pass.', name: 'Ben' })
  await reader.goto(`${site + address}/comments/1#report`)
  const form = reader.getByRole('form', { name: 'Report this comment' })
  await form.getByLabel('I think that it breaks the law').first().check()
  await form.getByLabel('What should the moderator know?').fill('It tells how to forge papers.')
  await form.getByLabel('Name').fill('Gina Law')
  await form.getByLabel('E-mail').fill('gina@example.org')
  await form.getByLabel('To the best of my knowledge').check()
  await form.getByRole('button', { name: 'Send the report' }).click()
  const came = await mailbox.next('gina@example.org')
  expect(came.subject).toBe(`We have your notice about a comment on “${headline}”`)

  await signIn(page, site, mailbox)
  await page.goto(`${site}/desk/comments?queue=reported`)
  await page.getByRole('button', { name: 'Reject …' }).click()
  await page.getByRole('button', { name: 'against the law' }).click()
  const outcome = await mailbox.next('gina@example.org')
  expect(outcome.text).toContain('It was taken off the page.')
  expect((await mailbox.next('ben@example.org')).text).toContain('against the law')
})

type Typed = { text: string; name: string; wantsReplies?: boolean }

/** As a guest, whose address is made of the name; without scripts it ends at the receipt. */
async function write(page: Page, place: string, typed: Typed): Promise<void> {
  const { text, name, wantsReplies = false } = typed
  await page.goto(place)
  await page.getByLabel('Your comment').fill(text)
  await page.getByLabel('Name', { exact: true }).first().fill(name)
  await page.getByLabel('E-mail', { exact: true }).first().fill(`${name.toLowerCase()}@example.org`)
  await page.getByLabel('Write to me when somebody answers').setChecked(wantsReplies)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
}

async function answer(page: Page, site: string, comment: number, typed: Typed): Promise<void> {
  await write(page, `${site + address}/comments/${comment}`, typed)
}

async function signIn(page: Page, site: string, mailbox: Mailbox): Promise<void> {
  await page.goto(`${site}/account/sign-in`)
  await page.getByLabel('E-mail').fill(moderator)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.goto(site + linkIn(await mailbox.next(moderator), '/account/confirm'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText(`You are signed in as ${moderator}`)).toBeVisible()
}

/** The link of a letter whose path begins like this, as a path: the test's server has another origin. */
function linkIn({ text = '' }: ParsedMail, path: string): string {
  const links = text.match(/https?:\/\/\S+/g) ?? []
  return links.map(pathOf).find((link) => link.startsWith(path)) ?? `no ${path} in: ${text}`
}

function pathOf(link: string): string {
  const { pathname, search } = new URL(link)
  return pathname + search
}

/** A header as it was sent, unfolded. */
function header({ headerLines }: ParsedMail, name: string): string {
  const line = headerLines.find(({ key }) => key === name)?.line ?? ''
  return line.slice(name.length + 1).replace(/\s+/g, '')
}

/** What a mail program does when its reader presses its own button. */
async function press(link: string): Promise<number> {
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  return (await fetch(link, { method: 'POST', body })).status
}

async function addressedTo(mailbox: Mailbox, recipient: string): Promise<ParsedMail[]> {
  const letters = await mailbox.letters()
  return letters.filter(({ to }) => [to ?? []].flat().some(({ text }) => text.includes(recipient)))
}
