import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fileToArticle } from '../files/article'
import { fileToAuthor } from '../files/author'
import { fileToSections } from '../files/list'
import { fileToModeration } from '../files/moderation'
import { fileToPage } from '../files/page'
import { fileToSite } from '../files/site'
import {
  articleExample,
  authorExample,
  moderationExample,
  pageExample,
  sectionsExample,
  siteExample,
} from './examples'
import { contentReference } from './reference'

test('the reference in docs is the one that the schemas give: else run npm run reference', async () => {
  const written = await readFile(
    new URL('../../../docs/content-reference.md', import.meta.url),
    'utf8',
  )
  expect(written).toBe(contentReference())
})

test('every field and property is described', () => {
  const rows = contentReference().match(/^\| `.*$/gm) ?? []
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.filter((row) => / \|\s+\|$/.test(row))).toEqual([])
})

test.each([
  ['article', fileToArticle('articles/science/x.mdx', '', articleExample)],
  ['author', fileToAuthor('authors/ada-north.yaml', authorExample)],
  ['page', fileToPage('pages/standards.mdx', '', pageExample)],
  ['sections', fileToSections(sectionsExample)],
  ['site', fileToSite(siteExample)],
  ['moderation', fileToModeration(moderationExample)],
])('the example of %s is accepted as it stands', (_, result) => {
  expect('findings' in result ? result.findings : []).toEqual([])
})
