import type { Page } from '@playwright/test'
import { type Account, iso } from './account'

/** What the head says to networks. */
export async function toldByOpenGraph(page: Page): Promise<Account> {
  const all = (property: string) =>
    page
      .locator(`head > meta[property="${property}"]`)
      .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content') ?? ''))
  const [headline = ''] = await all('og:title')
  const [section = ''] = await all('article:section')
  const [published] = await all('article:published_time')
  const [modified] = await all('article:modified_time')
  const profiles = await all('article:author')
  const names = profiles.map((profile) =>
    page.locator(`p > a[rel=author][href="${new URL(profile).pathname}"]`).textContent(),
  )
  return {
    headline,
    published: iso(published),
    modified: iso(modified),
    authors: (await Promise.all(names)).map((name) => name ?? ''),
    section,
  }
}
