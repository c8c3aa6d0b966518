import type { Page } from '@playwright/test'
import { type Account, type Answered, iso } from './account'

/** What people see on the page that is open. */
export async function toldByPage(page: Page): Promise<Account> {
  const story = page.getByRole('main').getByRole('article').first()
  const times = story.locator('dl time')
  const dates = await times.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))
  const [published, updated] = dates.map(iso)
  return {
    headline: (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
    published: published ?? '',
    modified: updated ?? published ?? '',
    authors: await story.locator('p > a[rel=author]').allInnerTexts(),
    section:
      (await page
        .getByRole('navigation', { name: 'Breadcrumb' })
        .getByRole('link')
        .last()
        .textContent()) ?? '',
  }
}

/** The questions that people see, with what stands below each. */
export async function questionsOnPage(page: Page): Promise<Answered[]> {
  const questions = page
    .getByRole('region', { name: 'Frequently asked questions' })
    .locator('div:has(> h3)')
  return questions.evaluateAll((all) =>
    all.map((one) => {
      const question = one.querySelector('h3')?.textContent ?? ''
      const answer = (one.textContent ?? '').slice(question.length)
      return { question, answer: answer.replace(/\s+/g, '') }
    }),
  )
}
