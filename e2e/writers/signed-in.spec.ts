import { takeTime } from '../support/commenting'
import { aStory } from '../support/newsroom'
import { test } from '../support/paper'
import { nameModerator, signIn } from '../support/sign-in'
import { expect } from '../support/test'

const story = '/world/signed-by-name'

test.use({ paperFiles: { [`articles${story}.mdx`]: aStory('Signed by name') } })
test.describe.configure({ timeout: 120_000 })

test('whoever came by a link is asked for a name once, and never for an address', async ({
  page,
  paper,
}) => {
  await signIn(page, paper, 'nora@example.org')
  await page.goto(paper.url + story)
  await takeTime(page)
  const name = page.getByLabel('Name', { exact: true })
  await expect(page.getByText('Your account has no name yet.')).toBeVisible()
  await expect(page.getByLabel('E-mail', { exact: true })).toBeHidden()
  await page.getByLabel('Your comment').fill('The lamp was lit in 1823.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(name).toHaveAccessibleDescription('A comment needs a name that can be read.')
  await expect(page.getByLabel('Your comment')).toHaveValue('The lamp was lit in 1823.')

  await name.fill('Nora Vance')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('article', { name: 'Nora Vance' })).toContainText('lit in 1823')
  await expect(page.getByText('You are signed in as Nora Vance.')).toBeVisible()
  await page.goto(`${paper.url}/account`)
  await expect(page.getByLabel('Comments are signed with')).toHaveValue('Nora Vance')
})

test('the log says that a role was given on the machine', async ({ page, paper }) => {
  await signIn(page, paper, 'mona@example.org')
  await nameModerator(paper.dataFolder, 'mona@example.org')
  await page.goto(`${paper.url}/desk/log`)
  await expect(
    page.getByText('Whoever runs this server changed a role of mona@example.org'),
  ).toBeVisible()
})
