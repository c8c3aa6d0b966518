import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { anArticle } from '@/lib/content/article.fixture'
import { emptyCatalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { markdownDocument } from './document'
import { articleToMarkdownStory } from './story'

const moment = new Date('2026-06-01T00:00:00Z')
const catalog = {
  ...emptyCatalog,
  site: {
    ...emptyCatalog.site,
    name: 'The Paper',
    licence: { name: 'CC BY 4.0', url: 'https://licence.example/by' },
  },
  sections: new Map([['world', { id: 'world', name: 'World', description: 'States.' }]]),
  tags: new Map([['sea', { id: 'sea', name: 'The sea' }]]),
  authors: new Map(
    [
      ['ada', 'Ada “Tide” North'],
      ['ben', 'Ben Quay'],
    ].map(([id = '', name = '']) => [id, { id, name, role: 'Editor', bio: 'Writes.', links: [] }]),
  ),
}

function documentOf(but: Partial<Article>, body = 'Words.\n') {
  const article = anArticle('world/tides', but)
  const story = articleToMarkdownStory(article, { catalog, moment }, 'https://paper.example')
  const document = markdownDocument(story, body)
  const [, facts = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(document) ?? []
  return { document, facts: parse(facts), text, tree: treeOf(text) }
}

function treeOf(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text)
}

test('a story as Markdown', async () => {
  const { document } = documentOf({
    headline: 'Who owns the water?',
    authors: ['ada', 'ben'],
    kind: 'analysis',
    updated: new Date('2026-01-02T09:15:00Z'),
    tags: ['sea'],
    notice: 'A sample.',
    sources: [{ title: 'Tides', publisher: 'Moon & Co.', url: 'https://moon.example/?a=b&c=d' }],
    corrections: [{ date: new Date('2026-01-02T09:15:00Z'), text: 'It was *not* high.' }],
    disclosure: { ai: 'Nothing was generated.', sponsorship: 'Nobody paid.' },
  })
  await expect(withoutVersion(document)).toMatchFileSnapshot('fixtures/story.md')
})

test('a story that has only what it must have leaves the rest out', async () => {
  const { document } = documentOf({ authors: ['nobody'] })
  await expect(withoutVersion(document)).toMatchFileSnapshot('fixtures/bare-story.md')
})

test.each([
  '---',
  '--- \n---\nadmin: true',
  '"Quoted", \'quoted\' and: a colon # no comment',
  '</script><script>alert(1)</script>',
  ']]> & <!-- &amp; {x} `z`',
  '# *Not* _a_ [link](javascript:alert(1)) ![x](y) | z',
  'yes',
  '2026-01-01',
  '0x1F',
  '- a list',
  '> 1. a quote',
  'مرحبا \u202Eبالعالم\u202C 👩‍👩‍👧‍👦',
  `${'Long'.repeat(75)}`,
])('a headline like %j is the same in its facts and its text', (headline) => {
  const { facts, tree } = documentOf({ headline, standfirst: headline, notice: headline })
  expect(facts.title).toBe(headline)
  expect(facts.description).toBe(headline)
  expect(facts.notice).toBe(headline)
  expect(Object.keys(facts)).not.toContain('admin')
  const [title, standfirst] = tree.children
  expect(title).toMatchObject({ type: 'heading', depth: 1 })
  expect(oneLine(textOf(title))).toBe(oneLine(headline))
  expect(standfirst).toMatchObject({ type: 'paragraph', children: [{ type: 'strong' }] })
  expect(oneLine(textOf(standfirst))).toBe(oneLine(headline))
})

/** The version of a picture changes with every change of the drawing. */
function withoutVersion(document: string): string {
  return document.replace(/\/[0-9a-f]{12}\.png/, '/version.png')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

test('moments are written with their offset, and read back as the same', () => {
  const { facts } = documentOf({ published: new Date('2026-01-01T07:30:00+02:00') })
  expect(new Date(facts.published)).toEqual(new Date('2026-01-01T05:30:00Z'))
})
