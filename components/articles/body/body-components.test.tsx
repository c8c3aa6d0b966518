import { readdirSync, readFileSync } from 'node:fs'
import type { Nodes } from 'mdast'
import { renderToStaticMarkup } from 'react-dom/server'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import type { Story } from '@/lib/articles/story'
import { readBodyFacts } from '@/lib/content/body/read'
import { isTag, parseBody } from '@/lib/content/body/tree'
import { renderBody } from '@/lib/content/mdx.server'
import { bytesToSource } from '@/lib/content/sources.server'
import { elementsToHtml, treeToElements } from '@/lib/discovery/body/html'
import type { Place } from '@/lib/discovery/body/place'
import { tellBody } from '@/lib/discovery/body/tell'
import { bodyComponents } from './body-components'

const folder = 'content/articles'
const stories = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => [file, bytesToSource(readFileSync(`${folder}/${file}`))?.body ?? ''] as const)

test('there are stories to compare', () => {
  expect(stories.length).toBeGreaterThan(20)
})

test.each(stories)('machines are told the words of the page: %s', async (_, source) => {
  const page = await drawnWithout(source, ['PullQuote'])
  expect(wordsOf(tellBody(source, place).html)).toEqual(wordsOf(withoutWaysBack(page)))
})

test.each(stories)('the Markdown of a story reads back as its words: %s', (_, source) => {
  const { html, markdown } = tellBody(source, place)
  const readBack = elementsToHtml(treeToElements(markdownReader.parse(markdown), place))
  expect(wordsOf(readBack)).toEqual(wordsOf(html))
})

test.each(stories)('questions are told as the page prints them: %s', async (_, source) => {
  const { faq } = tellBody(source, place)
  const facts = readBodyFacts(source, [])
  const headings = 'headings' in facts ? facts.headings : []
  const page = await drawnWithout(source, [])
  for (const { id, question } of faq) {
    expect(headings).toContainEqual({ depth: 3, id, text: question })
    expect(page).toContain(renderToStaticMarkup(<h3 id={id}>{question}</h3>))
  }
  const nodes = parseBody(source)
  const written = 'findings' in nodes ? [] : nodes.filter(({ node }) => isQuestion(node))
  expect(faq).toHaveLength(written.length)
})

const markdownReader = unified().use(remarkParse).use(remarkGfm)

function isQuestion(node: Nodes): boolean {
  return isTag(node) && node.name === 'Question'
}

const target = { href: '/world/tides', headline: 'The tides', standfirst: 'Why they turn.' }
const drawing = { src: '/media/a.svg', width: 8, height: 4 }

const place: Place = {
  publication: 'https://paper.example',
  page: 'https://paper.example/world/story',
  story: () => target,
  picture: () => drawing,
}

async function drawnWithout(source: string, names: string[]): Promise<string> {
  const components = bodyComponents({
    // The card reads nothing else of a story.
    story: () => target as Story,
    picture: (figure) => ({ ...figure, ...drawing }),
    adBlockNotice: false,
  })
  const without = Object.fromEntries(names.map((name) => [name, () => null]))
  return renderToStaticMarkup(await renderBody(source, { ...components, ...without }))
}

/** An arrow that leads back up the page is of use on the page alone. */
function withoutWaysBack(html: string): string {
  return html.replace(/ <a [^>]*data-footnote-backref.*?<\/a>/g, '')
}

/** Words between blanks and elements, as a reader sees them. */
function wordsOf(html: string): string[] {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
  return text.split(/\s+/).filter(Boolean)
}
