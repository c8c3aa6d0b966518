import { aStory, test } from '../support/newsroom'
import { expect } from '../support/test'

// Every test starts a server of its own.
test.describe.configure({ timeout: 90_000 })

const address = '/world/a-story-to-talk-about'

for (const [where, variables, told, link] of [
  ['without services', {}, 'No other company is sent anything', 0],
  ['with Akismet', { AKISMET_KEY: 'a-key' }, 'Comments are checked for spam by Akismet', 1],
] as const) {
  test(`the form and the policy say what happens to the data, ${where}`, async ({
    newsroom,
    page,
  }) => {
    await newsroom.write(`articles${address}.mdx`, aStory('A story to talk about'))
    const site = await newsroom.serve(variables)
    await page.goto(site + address)
    const form = page.getByRole('form', { name: 'Leave a comment' })
    await expect(form).toContainText('Your e-mail address is not.')
    await expect(form).toContainText('kept for 30 days')
    await expect(form.getByText('Akismet checks the comment')).toHaveCount(link)
    await form.getByRole('link', { name: 'All about your data' }).click()
    await expect(page).toHaveURL(`${site}/about/privacy#when-you-comment`)
    await expect(page.getByRole('heading', { name: 'When you comment' })).toBeInViewport()
    await expect(page.getByText(told)).toBeVisible()
    await expect(page.getByRole('row', { name: /keyed hash of your IP address/ })).toContainText(
      '30 days',
    )
    await expect(page.getByRole('link', { name: 'What Akismet does with it' })).toHaveCount(link)
  })
}
