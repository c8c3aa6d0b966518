import type { Locator } from '@playwright/test'
import { aStory, test } from '../support/newsroom'
import { expect } from '../support/test'

test('a headline in Arabic begins at the right, and the paper around it at the left', async ({
  newsroom,
  page,
}) => {
  await newsroom.write('articles/world/ships.mdx', aStory('السفن التي ليست هناك (GPS) في عام 2024'))
  const site = await newsroom.serve()
  await page.goto(`${site}/world/ships`)
  expect(await beginsAt(page.getByRole('heading', { level: 1 }))).toBe('right')
  expect(await beginsAt(page.getByRole('main').getByText('It has all that a story needs'))).toBe(
    'left',
  )
  await page.goto(`${site}/world`)
  expect(await beginsAt(page.getByRole('heading', { name: 'السفن' }).getByRole('link'))).toBe(
    'right',
  )
})

test('a paper in Arabic runs from right to left', async ({ newsroom, page }) => {
  const site = await newsroom.read('site.yaml')
  await newsroom.write('site.yaml', site.replace('language: en-GB', 'language: ar'))
  await page.goto(await newsroom.serve())
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

/** The side of its block at which the first letter of a text stands. */
function beginsAt(text: Locator): Promise<'left' | 'right' | 'between'> {
  return text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const words = walker.nextNode()
    const block = element.closest('h1, h2, h3, p')?.getBoundingClientRect()
    if (!words || !block) return 'between'
    const first = document.createRange()
    first.setStart(words, 0)
    first.setEnd(words, 1)
    const letter = first.getBoundingClientRect()
    if (Math.abs(letter.left - block.left) < 4) return 'left'
    return Math.abs(letter.right - block.right) < 4 ? 'right' : 'between'
  })
}
