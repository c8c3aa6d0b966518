import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderBody } from '../mdx.server'
import { pageAnchors } from './page-anchors'
import { type BodyFacts, readBodyFacts } from './read'

function read(body: string): BodyFacts {
  const facts = readBodyFacts(body, pageAnchors.article)
  if ('findings' in facts) throw new Error(JSON.stringify(facts.findings))
  return facts
}

const awkward = `## Tides -- and what they're "for"

### Über \`code\` & more...

### The *same* words

### The same words

#### 3.14, or so

## [A link](https://tides.example) in it

## 潮汐 and ~~ebb~~ flow

Setext heading
--------------
`

test('anchors are those that the drawn page has, letter by letter', async () => {
  const drawn = await renderBody(awkward, {})
  const html = renderToStaticMarkup(createElement(Fragment, null, drawn))
  const ids = [...html.matchAll(/<h[2-6] id="([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(8)
  expect(read(awkward).headings.map(({ id }) => id)).toEqual(ids)
})

test('a heading has its words as they are printed', () => {
  expect(read(`## Tides -- and what they're "for"`).headings).toEqual([
    { depth: 2, id: 'tides--and-what-theyre-for', text: 'Tides — and what they’re “for”' },
  ])
})

test('the FAQ brings its heading and those of its questions, where it stands', () => {
  const body = `## First

<FAQ>

<Question q="Why is it so?">

Because.

</Question>

<Question q="Who says that?">

Everybody.

</Question>

</FAQ>

## Last
`
  expect(read(body).headings).toEqual([
    { depth: 2, id: 'first', text: 'First' },
    { depth: 2, id: 'frequently-asked-questions', text: 'Frequently asked questions' },
    { depth: 3, id: 'why-is-it-so', text: 'Why is it so?' },
    { depth: 3, id: 'who-says-that', text: 'Who says that?' },
    { depth: 2, id: 'last', text: 'Last' },
  ])
})

test.each([
  ['a sentence', 'The tide comes in -- and goes out.', 7],
  ['words in bold and in a link', 'A **bold** [link with words](/world).', 5],
  ['a heading and a list', '## Two words\n\n- one\n- two three', 5],
  ['a table', '| A | B |\n|---|---|\n| one | two three |', 5],
  ['a caption, but not the alt text', figure('alt="Not these words" caption="But these"'), 2],
  ['a question and its answer', faq, 5 + 1 + 3 + 2],
  ['a footnote', 'Words.[^1]\n\n[^1]: The note itself.', 4],
  ['no code', 'Words.\n\n```\nno words at all\n```', 1],
  ['a script without blanks', '潮は満ちて、引く。', 6],
])('words that a reader reads: %s', (_, body, count) => {
  expect(read(typeof body === 'function' ? body() : body).wordCount).toBe(count)
})

function figure(props: string): string {
  return `<Figure src="x.svg" credit="Nobody" ${props} />`
}

function faq(): string {
  return `<FAQ>

<Question q="Why do tides turn twice?">

Gravity.

</Question>

<Question q="Who says so?">

Newton did.

</Question>

</FAQ>`
}

test('what a body names elsewhere is kept with its place', () => {
  const body = `\n\n[One](/world/x#part) and [out](https://tides.example).

<LearnMore href="/world/y" />

${figure('alt="A line."')}

[^a]: Never mind.

Words[^a] and [two][ref].

[ref]: /tags/boats
`
  expect(read(body).references).toEqual([
    { kind: 'link', to: '/world/x#part', line: 3, column: 1 },
    { kind: 'card', to: '/world/y', line: 5, column: 12 },
    { kind: 'medium', to: 'x.svg', line: 7, column: 9 },
    { kind: 'link', to: '/tags/boats', line: 13, column: 1 },
  ])
})

test('braces and tags in code are words like others', () => {
  expect(read('Write `{x}` or `<Figure>`.\n\n```mdx\n<Nothing>{1}</Nothing>\n```').wordCount).toBe(
    4,
  )
})
