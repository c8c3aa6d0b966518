import { expect, test } from '../support/test'
import { wordsOf } from '../support/told/account'
import { toldByFeeds } from '../support/told/feeds'
import { toldByMarkdown } from '../support/told/markdown'
import { toldByOpenGraph } from '../support/told/open-graph'
import { questionsOnPage, toldByPage } from '../support/told/page'
import { toldBySitemap } from '../support/told/sitemap'
import { addressesOfStories } from '../support/told/stories'
import { toldByStructuredData } from '../support/told/structured-data'

/**
 * A story is told in six ways, and nobody may learn something else than the reader of another one. The page
 * that people see is the measure.
 */
test('every story is told the same to readers, search engines, networks, feeds and agents', async ({
  readerWithoutJavaScript: page,
  request,
}) => {
  test.setTimeout(180_000)
  const addresses = await addressesOfStories()
  expect(addresses.length).toBeGreaterThan(20)
  const bySitemap = await toldBySitemap(request)
  for (const address of addresses) {
    await page.goto(`/${address}`)
    const seen = await toldByPage(page)
    const questions = await questionsOnPage(page)

    const graph = await toldByStructuredData(page)
    expect(graph.account, `${address} in structured data`).toEqual(seen)
    expect(graph.questions, `the questions of ${address} in structured data`).toEqual(questions)
    expect(await toldByOpenGraph(page), `${address} in Open Graph`).toEqual(seen)
    expect(bySitemap.get(address), `${address} in the sitemap`).toBe(seen.modified)

    const markdown = await toldByMarkdown(request, address)
    expect(markdown.account, `${address} in Markdown`).toEqual(seen)
    expect(headings(markdown.text), `the questions of ${address} in Markdown`).toEqual(
      expect.arrayContaining(questions.map(({ question }) => plain(question))),
    )

    const feeds = await toldByFeeds(request, address.split('/')[0] ?? '')
    for (const [format, items] of Object.entries(feeds)) {
      const { html = '', ...account } = items.get(address) ?? {}
      expect(account, `${address} in ${format}`).toEqual(seen)
      const words = await wordsOf(page, html)
      for (const { question, answer } of questions)
        expect(words, `${address} in ${format}`).toContain(question.replace(/\s/g, '') + answer)
    }
  }
})

function headings(markdown: string): string[] {
  return [...markdown.matchAll(/^#{2,6} (.+)$/gm)].map(([, words = '']) => plain(words))
}

/** Without the marks of Markdown and what escapes them. */
function plain(words: string): string {
  return words.replace(/[\\*_`]/g, '')
}
