import type { Page } from '@playwright/test'
import { type Account, type Answered, iso, wordsOf } from './account'

type Node = Record<string, unknown> & { '@id'?: string; '@type'?: string }

/** What the graph says, its references followed. */
export async function toldByStructuredData(
  page: Page,
): Promise<{ account: Account; questions: Answered[] }> {
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const graph = (JSON.parse(text ?? '') as { '@graph': Node[] })['@graph'] // as JSON-LD spells it
  const byId = new Map(graph.map((node) => [node['@id'], node]))
  const follow = (value: unknown): Node => {
    const node = value as Node // everything in a graph is a node
    return { ...byId.get(node['@id']), ...node }
  }
  const article = graph.find((node) => node['@id']?.endsWith('#article')) ?? {}
  const faq = graph.find((node) => node['@type'] === 'FAQPage')
  return {
    account: {
      headline: String(article.headline),
      published: iso(article.datePublished),
      modified: iso(article.dateModified),
      authors: [article.author].flat().map((author) => String(follow(author).name)),
      section: String(article.articleSection),
    },
    questions: await Promise.all(
      [faq?.mainEntity ?? []].flat().map(async (value) => {
        const { name, acceptedAnswer } = follow(value)
        const answer = await wordsOf(page, String(follow(acceptedAnswer).text))
        return { question: String(name), answer }
      }),
    ),
  }
}
