import type { APIRequestContext } from '@playwright/test'
import { parse as parseYaml } from 'yaml'
import { type Account, iso } from './account'

/** What the front matter of the Markdown twin says, and its text. */
export async function toldByMarkdown(
  request: APIRequestContext,
  address: string,
): Promise<{ account: Account; text: string }> {
  const response = await request.get(`/${address}.md`)
  const [, front = '', ...text] = (await response.text()).split(/^---$/m)
  const { title, published, updated, authors, section } = parseYaml(front)
  const account = {
    headline: title,
    published: iso(published),
    modified: iso(updated ?? published),
    authors: authors.map(({ name }: { name: string }) => name),
    section: section.name ?? section,
  }
  return { account, text: text.join('---') }
}
