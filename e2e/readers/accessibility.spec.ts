import { expectNoViolations } from '../support/axe'
import { kindsOfPages, nowhere } from '../support/pages'
import { test } from '../support/test'

test.use({ expectedComplaints: [/status of 404/] })

for (const colorScheme of ['light', 'dark'] as const)
  for (const [kind, address] of Object.entries({ ...kindsOfPages, 'a missing page': nowhere }))
    test(`axe finds nothing wrong with ${kind}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(address)
      await expectNoViolations(page)
    })

test('axe finds nothing wrong on a phone', { tag: '@phone' }, async ({ page }) => {
  await page.goto(kindsOfPages['the seed story'])
  await expectNoViolations(page)
})
