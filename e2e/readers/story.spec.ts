import { expect, test } from '../support/test'

const seed = '/world/maduro-asks-russia-for-aid'

test('a story has everything that the page it re-tells had', async ({ page }) => {
  await page.goto(seed)
  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(breadcrumb.getByRole('listitem')).toHaveText([
    'Home',
    'World',
    'Maduro asks Russia for aid amid US bombing threat',
  ])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Maduro asks Russia for aid amid US bombing threat',
  )
  await expect(page.getByText('By James Carter')).toBeVisible()
  await expect(page.getByText('Senior News Editor', { exact: true })).toBeVisible()
  for (const callout of ['Key takeaway', 'Did you know?', 'Expert insight', 'Pro tip']) {
    await expect(page.getByRole('complementary', { name: callout })).toBeVisible()
  }
  await expect(page.getByText('Dr. Anya Petrova')).toBeVisible()
  const questions = page.getByRole('region', { name: 'Frequently asked questions' })
  await expect(questions.getByRole('heading', { level: 3 })).toHaveCount(4)
  await expect(
    page.getByRole('link', { name: /Council on Foreign Relations|running account/ }).first(),
  ).toHaveAttribute('href', /cfr\.org/)
  await expect(page.getByText('it is not current reporting')).toBeVisible()
})

test('a card below the text leads to another story of the paper', async ({ page }) => {
  await page.goto(seed)
  await page
    .getByRole('complementary', { name: /^Learn more/ })
    .first()
    .getByRole('link')
    .click()
  await expect(page).toHaveURL('/business/assessing-geopolitical-risk')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('further stories are offered, and the story itself is not among them', async ({ page }) => {
  await page.goto(seed)
  const related = page.getByRole('region', { name: 'You may also like' })
  await expect(related.getByRole('article')).toHaveCount(4)
  await expect(related.getByRole('link', { name: /Maduro asks Russia/ })).toHaveCount(0)
})

test('a story that is over a year old says so', async ({ page }) => {
  await page.goto(seed)
  await expect(page.getByText('This story is more than a year old.')).toBeVisible()
  await page.goto('/science/the-eels-long-errand')
  await expect(page.getByText('more than a year old')).toHaveCount(0)
})

test('a correction is announced at the top and stands below the text', async ({ page }) => {
  await page.goto(seed)
  await page.getByRole('link', { name: 'See what changed' }).click()
  const corrections = page.getByRole('region', { name: 'Correction' })
  await expect(corrections).toBeInViewport()
  await expect(corrections).toContainText('3 November 2025')
})

test('sources are listed, with their publishers', async ({ page }) => {
  await page.goto(seed)
  const sources = page.getByRole('region', { name: 'Sources' })
  await expect(sources.getByRole('listitem')).not.toHaveCount(0)
  await expect(sources).toContainText('The Washington Post')
})

test('a note leads down and back again', async ({ page }) => {
  await page.goto('/handbook/callouts-and-figures')
  await page.getByRole('link', { name: '1', exact: true }).click()
  const note = page.getByRole('listitem').filter({ has: page.getByLabel(/^Back to the text/) })
  await expect(note).toBeInViewport()
  await note.getByLabel(/^Back to the text/).click()
  await expect(page.getByRole('link', { name: '1', exact: true })).toBeInViewport()
})

test('a story says how it was made when the author disclosed it', async ({ page }) => {
  await page.goto('/culture/print-it-where-it-happened')
  await expect(page.getByRole('region', { name: 'How this story was made' })).toContainText(
    'language model',
  )
})
