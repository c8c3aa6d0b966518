import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Fails with what axe finds wrong on the page as it stands: all rules of WCAG 2.2 A and AA, and the best practices. */
export async function expectNoViolations(page: Page) {
  expect(await violationsOn(page), `axe on ${page.url()}`).toEqual([])
}

/** One line a violation: the rule, what it asks for, and the elements that break it. */
export async function violationsOn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(TAGS)
  // Part of WCAG 2.2 AA, but off in axe unless it is asked for by name.
  axe.options({ runOnly: TAGS, rules: { 'target-size': { enabled: true } } })
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join('\n')}`,
  )
}
