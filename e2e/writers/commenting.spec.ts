import { comment, takeTime } from '../support/commenting'
import { aStory, test } from '../support/newsroom'
import { expect } from '../support/test'

const address = '/world/a-story-to-talk-about'
const notForOwn = 'Respect for one’s own comment is not counted.'

test.beforeEach(async ({ newsroom }) => {
  await newsroom.write(`articles${address}.mdx`, aStory('A story to talk about'))
})

test('a guest comments in place, answers, changes a word and takes it back', async ({
  newsroom,
  page,
}) => {
  test.slow()
  const site = await newsroom.serve()
  await page.goto(site + address)
  await expect(page.getByText('Nobody has said anything yet')).toBeVisible()
  await takeTime(page)
  await comment(page, 'The *tide* was wrong by an hour.')
  await expect(page.getByRole('status').getByText('Your comment is published.')).toBeVisible()
  const mine = page.getByRole('article', { name: 'Ada North' })
  await expect(mine.getByText('The tide was wrong by an hour.')).toBeVisible()
  await expect(page).toHaveURL(site + address)
  await expect(page.getByLabel('Your comment')).toHaveValue('')

  await mine.getByRole('button', { name: 'Change' }).click()
  await mine.getByLabel('Your comment').fill('The *tide* was wrong by two hours.')
  await mine.getByRole('button', { name: 'Save the change' }).click()
  await expect(mine.getByText('The tide was wrong by two hours.')).toBeVisible()
  await expect(mine.getByText('edited')).toBeVisible()

  await mine.getByRole('button', { name: 'Delete' }).click()
  await expect(mine).toBeHidden()
  await page.reload()
  await expect(page.getByText('Nobody has said anything yet')).toBeVisible()
})

test('an answer is written in place and stands below what it answers', async ({
  newsroom,
  page,
}) => {
  test.slow()
  const site = await newsroom.serve()
  await page.goto(site + address)
  await takeTime(page)
  await comment(page, 'Who measured it?')
  const first = page.getByRole('article', { name: 'Ada North' })
  await expect(first).toBeVisible()
  await first.getByRole('link', { name: 'Reply' }).click()
  const form = page.getByRole('form', { name: 'Reply to Ada North' })
  await expect(form.getByLabel('Your comment')).toBeFocused()
  await expect
    .poll(async () => Date.now() - Date.parse(await form.locator('[name="openedAt"]').inputValue()))
    .toBeGreaterThan(3_100)
  await form.getByLabel('Your comment').fill('The harbour master did.')
  await form.getByLabel('Name', { exact: true }).fill('Ben Quay')
  await form.getByLabel('E-mail', { exact: true }).fill('ben@example.org')
  await form.getByRole('button', { name: 'Post comment' }).click()
  const thread = page.getByRole('listitem').filter({ hasText: 'Who measured it?' }).first()
  await expect(thread.getByRole('listitem').getByText('The harbour master did.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'All 2 comments' })).toBeVisible()

  const second = page.getByRole('article', { name: 'Ben Quay' })
  await first.getByRole('button', { name: 'Respect' }).click()
  await expect(first.getByText('Your respect is noted.')).toBeVisible()
  await expect(first.getByRole('button', { name: 'Respect 1' })).toBeVisible()
  await second.getByRole('button', { name: 'Respect' }).click()
  await expect(second.getByText(notForOwn)).toBeVisible()
  await expect(first.getByText('Your respect is noted.')).toBeVisible()
  await expect(page).toHaveURL(site + address)
})

test('without JavaScript a guest comments, sees what became of it and finds it on the page', async ({
  newsroom,
  readerWithoutJavaScript: page,
}) => {
  const site = await newsroom.serve()
  await page.goto(site + address)
  await comment(page, 'Written with nothing but a form.')
  await expect(page).toHaveURL(/\/account\/comments\/1$/)
  await expect(page.getByRole('main')).toContainText('published')
  await page.goto(site + address)
  await expect(page.getByText('Written with nothing but a form.')).toBeVisible()
  await page.getByRole('article').getByRole('button', { name: 'Respect' }).click()
  await expect(page).toHaveURL(`${site + address}/comments/1`)
  await expect(page.getByText('Written with nothing but a form.')).toBeVisible()
  await expect(page.getByRole('article').getByRole('status')).toHaveText(notForOwn)
})

for (const [who, scripts] of [
  ['with scripts', true],
  ['without scripts', false],
] as const) {
  test(`whoever forgets something is told at the field and keeps the text, ${who}`, async ({
    newsroom,
    page: usual,
    readerWithoutJavaScript,
  }) => {
    const page = scripts ? usual : readerWithoutJavaScript
    const site = await newsroom.serve()
    await page.goto(site + address)
    await page.getByLabel('Your comment').fill('I forgot to say who I am.')
    await page.getByLabel('E-mail', { exact: true }).fill('not an address')
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
      'A comment needs a name that can be read.',
    )
    await expect(page.getByLabel('E-mail', { exact: true })).toHaveAccessibleDescription(
      'This is not an e-mail address that can be written to.',
    )
    await expect(page.getByLabel('Your comment')).toHaveValue('I forgot to say who I am.')
    if (scripts) await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  })
}

test('a draft is still there when its writer comes back', async ({ newsroom, page }) => {
  const site = await newsroom.serve()
  await page.goto(site + address)
  await page.getByLabel('Your comment').focus()
  await expect(page.locator('form#write [name="openedAt"]')).not.toHaveValue('')
  await page.getByLabel('Your comment').fill('Half a thought')
  await page.reload()
  await page.getByLabel('Your comment').focus()
  await expect(page.getByLabel('Your comment')).toHaveValue('Half a thought')
  await expect(page.getByText('Your draft is back.')).toBeVisible()
})

test('a reader reports a comment, and a legal notice asks for more', async ({
  newsroom,
  readerWithoutJavaScript: page,
}) => {
  const site = await newsroom.serve()
  await page.goto(site + address)
  await comment(page, 'Something that somebody will not like.')
  await page.goto(`${site + address}/comments/1#report`)
  await page.getByLabel('I think that it breaks the law').first().check()
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByText('A legal notice must say why')).toBeVisible()
  await expect(page.getByText('A legal notice needs your word')).toBeVisible()
  await page.getByLabel('It is advertising').check()
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByText('Thank you. A moderator will look at it.')).toBeVisible()
})

test('a closed story takes no comments', async ({ newsroom, page }) => {
  await newsroom.write(
    'articles/world/a-closed-story.mdx',
    aStory('A story that is before the courts', ['comments: closed']),
  )
  const site = await newsroom.serve()
  await page.goto(`${site}/world/a-closed-story`)
  await expect(page.getByText('This story takes no comments.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Post comment' })).toBeHidden()
})
