import { expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import { emptyCatalog } from '@/lib/content/catalog'
import { llmsText } from './llms'

const moment = new Date('2026-06-01T00:00:00Z')
const stories = [
  anArticle('world/tides', { headline: 'The tides [turn]' }),
  anArticle('world/a-draft', { draft: true }),
  anArticle('world/tomorrow', { published: new Date('2026-06-02T00:00:00Z') }),
]
const catalog = {
  ...emptyCatalog,
  sections: new Map([['world', { id: 'world', name: 'World', description: 'States.' }]]),
  articles: new Map(stories.map((article) => [article.address, article])),
}

test('programs are told what the paper is and how to read it', async () => {
  const text = llmsText({ catalog, moment }, 'https://paper.example')
  await expect(text).toMatchFileSnapshot('fixtures/llms.txt')
})

test('a draft and a story of tomorrow are not in it', () => {
  const text = llmsText({ catalog, moment }, 'https://paper.example')
  expect(text).not.toMatch(/draft|tomorrow/)
})

test('a newsroom that has published nothing has no empty headings', () => {
  const text = llmsText({ catalog: emptyCatalog, moment }, 'https://paper.example')
  expect(text).not.toMatch(/## (?:Sections|Newest)/)
})
