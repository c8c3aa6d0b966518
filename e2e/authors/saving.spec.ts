import { test } from '../support/newsroom'
import { expect } from '../support/test'

/** A development server compiles as it goes; how quick it is belongs to the measurements, not here. */
const patiently = expect.configure({ timeout: 30_000 })

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
  await patiently(page.getByText('A sentence that was just saved.')).toBeVisible()

  const renamed = text.replace(/headline: .*/, 'headline: A headline that was just saved')
  await newsroom.write(story, renamed)
  await patiently(page.getByRole('heading', { level: 1 })).toHaveText(
    'A headline that was just saved',
  )

  await newsroom.write(story, text.replace(/headline: .*/, 'headline: "never closed'))
  const sections = await newsroom.read('sections.yaml')
  await newsroom.write('sections.yaml', sections.replace('name: World', 'name: Globe'))
  await patiently(page.getByRole('banner').getByRole('link', { name: 'Globe' })).toBeVisible()
  await patiently(page.getByRole('heading', { level: 1 })).toHaveText(
    'A headline that was just saved',
  )
  await page.goto('about:blank')
})
