import { readdirSync, readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { asking, isStillSo } from './asked'
import { elementsToHtml, treeToElements } from './html'
import type { Place } from './place'
import { tellBody } from './tell'

/** Input and expected output of the telling, files of one name a case. */
const folder = 'lib/discovery/body/fixtures'

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''))

test.each(cases)('a body with %s', async (name) => {
  const { html, markdown, faq } = tellBody(readFileSync(`${folder}/${name}.mdx`, 'utf8'), place)
  await expect(`${html}\n`).toMatchFileSnapshot(`fixtures/${name}.html`)
  await expect(markdown).toMatchFileSnapshot(`fixtures/${name}.md`)
  if (faq.length > 0) {
    await expect(`${JSON.stringify(faq, null, 2)}\n`).toMatchFileSnapshot(`fixtures/${name}.json`)
  }
})

test.each(cases)('Markdown with %s reads back as the same words', (name) => {
  const { html, markdown } = tellBody(readFileSync(`${folder}/${name}.mdx`, 'utf8'), place)
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  expect(wordsOf(elementsToHtml(treeToElements(tree, place)))).toEqual(wordsOf(html))
})

test('nothing that could run is told', () => {
  for (const name of cases) {
    const { html } = tellBody(readFileSync(`${folder}/${name}.mdx`, 'utf8'), place)
    expect(html).not.toMatch(/<(?:script|style|iframe)| (?:on\w+|class|style|id)=|javascript:/i)
  }
})

test('a story that is led to by its headline is told anew when the headline changes', () => {
  const asks = asking(place)
  tellBody(
    '<LearnMore href="/world/tides" />\n\n<Figure src="chart.svg" alt="A." credit="B" />',
    asks.place,
  )
  const renamed: Place = { ...place, story: () => ({ ...tides, headline: 'Another' }) }
  const redrawn: Place = { ...place, picture: () => ({ ...chart, src: '/media/chart.svg?v=2' }) }
  const withdrawn: Place = { ...place, story: () => undefined }
  expect([place, renamed, redrawn, withdrawn].map((now) => isStillSo(asks.asked, now))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

/** Between elements and blanks. */
function wordsOf(html: string): string[] {
  return html.split(/(?:<[^>]*>|\s)+/).filter(Boolean)
}

const tides = {
  href: '/world/tides',
  headline: 'The tides [& the moon]',
  standfirst: 'Why they turn.',
}
const chart = { src: '/media/chart.svg?v=01234567', width: 800, height: 450 }

const place: Place = {
  publication: 'https://paper.example',
  page: 'https://paper.example/world/story',
  story: (href) => (href.startsWith('/world/tides') ? tides : undefined),
  picture: (name) => (name === 'chart.svg' ? chart : undefined),
}
