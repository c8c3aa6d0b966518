import { test } from '../support/newsroom'
import { expect } from '../support/test'

const story = 'articles/science/the-eels-long-errand.mdx'

test('what an author saves shows in the open browser, and a fault keeps the last good version', async ({
  newsroom,
  page,
}) => {
  test.slow()
  const site = await newsroom.develop()
  const listening = page.waitForResponse(/content-changes/)
  await page.goto(`${site}/science/the-eels-long-errand`)
  await listening

  const text = await newsroom.read(story)
  await newsroom.write(story, text.replace('\n---\n', '\n---\nA sentence that was just saved.\n\n'))
  await expect(page.getByText('A sentence that was just saved.')).toBeVisible()

  const renamed = text.replace(/headline: .*/, 'headline: A headline that was just saved')
  await newsroom.write(story, renamed)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A headline that was just saved')

  await newsroom.write(story, text.replace(/headline: .*/, 'headline: "never closed'))
  const sections = await newsroom.read('sections.yaml')
  await newsroom.write('sections.yaml', sections.replace('name: World', 'name: Globe'))
  await expect(page.getByRole('banner').getByRole('link', { name: 'Globe' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A headline that was just saved')
  await page.goto('about:blank')
})
