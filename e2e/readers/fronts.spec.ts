import { expect, test } from '../support/test'

test('the front page opens with the story that the editor chose', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Harbour Post')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
    'Maduro asks Russia for aid amid US bombing threat',
  )
})

test('every section has a strip on the front page that leads to its front', async ({ page }) => {
  await page.goto('/')
  for (const section of ['World', 'Business', 'Climate', 'Science', 'Technology', 'Culture']) {
    const strip = page.getByRole('region', { name: section })
    await expect(strip.getByRole('article')).not.toHaveCount(0)
    await expect(strip.getByRole('link', { name: section, exact: true })).toHaveAttribute(
      'href',
      `/${section.toLowerCase()}`,
    )
  }
})

test('a long section has pages, and the way back and forth', async ({ page }) => {
  await page.goto('/handbook')
  await page.getByRole('link', { name: 'Older stories' }).click()
  await expect(page).toHaveURL('/handbook/page/2')
  await expect(page.getByText('Page 2 of 2').first()).toBeVisible()
  await page.getByRole('link', { name: 'Newer stories' }).click()
  await expect(page).toHaveURL('/handbook')
})

test('the section of a story is marked in the navigation', async ({ page }) => {
  await page.goto('/climate/gates-against-the-sea')
  const sections = page.getByRole('banner').getByRole('navigation', { name: 'Sections' })
  await expect(sections.getByRole('link', { name: 'Climate' })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

test('an author’s page says who it is and lists the stories, those with two names too', async ({
  page,
}) => {
  await page.goto('/science/a-clock-for-the-sea')
  await page.getByRole('link', { name: 'Nell Ashworth' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nell Ashworth')
  await expect(page.getByText('Culture and Standards Editor')).toBeVisible()
  await expect(page.getByRole('article')).not.toHaveCount(0)
})

test('a tag gathers stories of several sections', async ({ page }) => {
  await page.goto('/tags/shipping')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shipping')
  const labels = await page.getByRole('article').allInnerTexts()
  const sections = labels.map((label) => label.split(/[\s·]/)[0])
  expect(new Set(sections).size).toBeGreaterThan(1)
})

test('the corrections page leads to the story that was wrong', async ({ page }) => {
  await page.goto('/corrections')
  await page.getByRole('link', { name: /^Maduro asks Russia/ }).click()
  await expect(page).toHaveURL('/world/maduro-asks-russia-for-aid#corrections')
})

test('the pages about the paper lead to each other', async ({ page }) => {
  await page.goto('/about')
  for (const name of ['Our standards', 'Privacy', 'Comment policy', 'Contact']) {
    await page
      .getByRole('navigation', { name: 'About this paper' })
      .getByRole('link', { name })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
})
