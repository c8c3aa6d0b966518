import type { Page } from '@playwright/test'
import { expectNoViolations } from '../support/axe'
import { aStory } from '../support/newsroom'
import { type Paper, test } from '../support/paper'
import { readForm, sendForm } from '../support/plain-form'
import { nameModerator, signIn } from '../support/sign-in'
import { expect } from '../support/test'

const story = '/world/read-before-it-appears'
const open = '/world/open-to-all'

test.use({
  paperFiles: {
    [`articles${story}.mdx`]: aStory('Read before it appears', ['comments: premoderated']),
    [`articles${open}.mdx`]: aStory('Open to all'),
  },
})
test.describe.configure({ mode: 'serial', timeout: 300_000 })

let count = 0

/** Comments as a browser without scripts sends them, each by another guest. Gives the names. */
async function write(paper: Paper, address: string, texts: readonly string[]): Promise<string[]> {
  const form = await readForm(paper.url + address, 'write')
  const names: string[] = []
  for (const text of texts) {
    count += 1
    const name = `Guest ${count}`
    const guest = { text, name, email: `desk-${count}@example.org`, insists: 'yes' }
    const answer = await sendForm(form, guest, { 'x-forwarded-for': paper.anotherAddress() })
    expect(answer.status, answer.html).toBe(303)
    names.push(name)
  }
  return names
}

/** Nobody is sent more than a few links within the hour, so several people share the shift. */
async function become(page: Page, paper: Paper, email: string): Promise<void> {
  await signIn(page, paper, email)
  await nameModerator(paper.dataFolder, email)
}

const item = (page: Page, name: string) => page.getByRole('article', { name, exact: true })

/** With the keys, as soon as they work: they do once the scripts have come. `k` stays at the first comment. */
async function goToFirst(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('k')
    await expect(page.getByRole('article').first()).toBeFocused({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
}

test('two hundred held comments are worked through with the keys alone', async ({
  page,
  paper,
}) => {
  const names = await write(
    paper,
    story,
    Array.from({ length: 200 }, (_, at) => `Held remark ${at} about the tide of that day.`),
  )
  await become(page, paper, 'mona@example.org')
  await page.goto(`${paper.url}/desk/comments`)
  await expect(page.getByRole('article')).toHaveCount(200)
  await expectNoViolations(page)

  await goToFirst(page)
  await expect(item(page, names[0] ?? '')).toBeFocused()
  await page.keyboard.press('j')
  await expect(item(page, names[1] ?? '')).toBeFocused()
  await page.keyboard.press('k')
  await expect(item(page, names[0] ?? '')).toBeFocused()

  for (let at = 0; at < 200; at++) {
    if (at % 5 === 1) {
      await page.keyboard.press('r')
      await page.keyboard.press('7') // it has nothing to do with the story
    } else await page.keyboard.press(at % 5 === 2 ? 's' : 'a')
    if (at === 2) {
      await expect(page.getByRole('status')).toHaveText('Marked as spam. 197 left.')
      await expect(item(page, names[3] ?? '')).toBeFocused()
    }
  }
  await expect(page.getByRole('status')).toHaveText(/ 0 left\./)
  // Decisions are sent one after another; the way on is there once the last has arrived.
  const onward = page.getByRole('link', { name: 'See what has come since' })
  await expect(onward).toBeVisible({ timeout: 60_000 })
  await onward.click()
  await expect(page.getByText('Nothing lies here.')).toBeVisible()

  await page.goto(`${paper.url + story}/comments`)
  await expect(page.getByText('120 comments')).toBeVisible()
  await expect(page.getByText('Held remark 1 about')).toBeHidden()
})

test('a slip is taken back, and the log says both', async ({ page, paper }) => {
  const [first = '', second = ''] = await write(paper, story, ['One more word.', 'And another.'])
  await become(page, paper, 'mona@example.org')
  await page.goto(`${paper.url}/desk/comments`)
  await goToFirst(page)
  await expect(item(page, first)).toBeFocused()
  await page.keyboard.press('a')
  await page.keyboard.press('s')
  await page.keyboard.press('u')
  await expect(page.getByRole('status')).toHaveText('Taken back.')
  await expect(item(page, second).getByRole('button', { name: 'Approve' })).toBeVisible()
  await expect(item(page, first)).toContainText('Approved.')

  // Typing is typing: the keys of the desk rest meanwhile, and with a modifier they are the browser's.
  await item(page, second).getByRole('link', { name: 'Thread, writer, notes' }).click()
  await page.getByLabel('Words: to the writer').fill('')
  await page.getByLabel('Words: to the writer').pressSequentially('as far as I see')
  await expect(page.getByLabel('Words: to the writer')).toHaveValue('as far as I see')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(page.getByText('as far as I see').first()).toBeVisible()

  await page.goto(`${paper.url}/desk/log`)
  await expect(
    page.getByRole('listitem').filter({ hasText: 'took a decision back' }),
  ).toContainText('mona@example.org')
  await expect(
    page.getByRole('listitem').filter({ hasText: 'marked as spam' }).first(),
  ).toBeVisible()
  await expectNoViolations(page)
})

test('of two moderators at one queue the second is told who was first', async ({
  page,
  browser,
  paper,
}) => {
  const [name = ''] = await write(paper, story, ['Who decides about this?'])
  await become(page, paper, 'mona@example.org')
  const elsewhere = await (await browser.newContext()).newPage()
  await become(elsewhere, paper, 'mark@example.org')
  for (const desk of [page, elsewhere]) {
    await desk.bringToFront() // only the page in front has the focus
    await desk.goto(`${paper.url}/desk/comments`)
    await goToFirst(desk)
  }

  await item(page, name).getByRole('button', { name: 'Approve' }).click()
  await expect(item(page, name)).toContainText('Approved.')
  await item(elsewhere, name).getByRole('button', { name: 'Spam' }).click()
  await expect(item(elsewhere, name)).toContainText(
    'mona@example.org was faster; it is published now',
  )
  await elsewhere.goto(`${paper.url}/desk/comments?queue=spam`)
  await expect(item(elsewhere, name)).toBeHidden()
  await elsewhere.context().close()
})

test('what is ticked is decided together, and nothing that came meanwhile', async ({
  page,
  paper,
}) => {
  const names = await write(paper, story, ['Buy one.', 'Buy two.', 'Do not buy.'])
  await become(page, paper, 'mona@example.org')
  await page.goto(`${paper.url}/desk/comments`)
  await goToFirst(page)
  for (const name of names.slice(0, 2)) await item(page, name).getByRole('checkbox').check()
  const [late = ''] = await write(paper, story, ['I come later.'])
  await page.keyboard.press('s')
  await expect(page.getByRole('status')).toHaveText(/^2 marked as spam\./)
  await page.goto(`${paper.url}/desk/comments`)
  await expect(item(page, names[2] ?? '')).toBeVisible()
  await expect(item(page, late)).toBeVisible()
  await expect(item(page, names[0] ?? '')).toBeHidden()
})

test('a comment says why it lies here, and what is around it', async ({ page, paper }) => {
  const [name = ''] = await write(paper, open, ['Only an idiot would sail today.'])
  await become(page, paper, 'mark@example.org')
  await page.goto(`${paper.url}/desk/comments`)
  await expect(item(page, name)).toContainText('Held by suspect words: “idiot”.')
  await expect(item(page, name).locator('mark')).toHaveText('idiot')
  await item(page, name).getByRole('link', { name: 'Thread, writer, notes' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Comment \d+$/)
  await expectNoViolations(page)

  await page.getByLabel('Words: to the writer').fill('Come back when you have slept.')
  await page.getByLabel('Days').fill('2')
  await page.getByRole('button', { name: 'Suspend' }).click()
  await expect(page.getByText(/suspended the writer/)).toBeVisible()
  await expect(item(page, name)).toContainText('Suspended until')

  const form = await readForm(paper.url + open, 'write')
  const again = { text: 'I am back.', name, email: `desk-${count}@example.org` }
  const answer = await sendForm(form, again, { 'x-forwarded-for': paper.anotherAddress() })
  expect(answer.html).toContain('Come back when you have slept.')
  expect(answer.html).toContain('I am back.')
})

test('without JavaScript the desk works all the same', async ({
  readerWithoutJavaScript: page,
  paper,
}) => {
  const [first = '', second = '', third = ''] = await write(paper, story, ['A.', 'B.', 'C.'])
  await become(page, paper, 'nils@example.org')
  await page.goto(`${paper.url}/desk/comments`)
  await item(page, first).getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('status')).toHaveText('1 decided.')
  await item(page, second).getByRole('checkbox').check()
  await page
    .getByLabel('Reason')
    .selectOption({ label: 'It advertises something, or repeats itself.' })
  await page.getByRole('button', { name: 'Reject', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('1 decided.')
  await expect(item(page, second)).toBeHidden()
  await page.getByRole('button', { name: 'Undo the last' }).click()
  await expect(page.getByRole('status')).toHaveText('Taken back.')
  await expect(item(page, second)).toBeVisible()
  await expect(item(page, third)).toBeVisible()
  await page.goto(paper.url + story)
  await expect(page.getByText('A.', { exact: true })).toBeHidden() // it shows the twenty oldest threads
  await page.goto(`${paper.url + story}/comments/newest`)
  await expect(page.getByText('A.', { exact: true })).toBeVisible()
})

test('readers have no entry', async ({ page, paper }) => {
  await page.goto(`${paper.url}/desk`)
  await expect(page).toHaveURL(/\/account\/sign-in\?then=/)
  await signIn(page, paper, 'rita@example.org')
  for (const path of ['/desk', '/desk/comments', '/desk/comments/1', '/desk/log']) {
    await page.goto(paper.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is for moderators')
    await expect(page.getByText('Held remark')).toBeHidden()
  }
  const answer = await page.request.get(`${paper.url}/desk/comments`)
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(await answer.text()).toContain('noindex')
})
