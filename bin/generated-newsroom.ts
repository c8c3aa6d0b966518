import { capital, type Dice, dice, paragraph, sentence, topic } from './generated-prose.ts'

const sections = ['harbour', 'trade', 'weather', 'letters', 'science', 'town'] as const
const authors = ['ada-north', 'ben-quay', 'cleo-strand', 'dov-mole', 'eva-tide'] as const
const tags = ['boats', 'cargo', 'charts', 'fish', 'gulls', 'lamps', 'locks', 'ropes', 'storms']
const kinds = ['news', 'analysis', 'opinion', 'background', 'reportage', 'review', 'explainer']
const drawings = 8

/** Everything of the newsroom but its stories: path in the content folder, and text. */
export function newsroomFiles(): [file: string, text: string][] {
  return [
    ['site.yaml', site],
    ['sections.yaml', list(sections)],
    ['tags.yaml', list(tags)],
    ['pages/about.mdx', about],
    ...authors.map((id): [string, string] => [`authors/${id}.yaml`, author(id)]),
    ...Array.from({ length: drawings }, (_, n): [string, string] => [
      `media/chart-${n}.svg`,
      drawing(n),
    ]),
  ]
}

/** Story `number`. It links to earlier ones only, so that a newsroom of any size has no broken link. */
export function storyFile(number: number): [file: string, text: string] {
  const random = dice(number)
  const front = frontMatter(number, random)
  return [`articles/${addressOf(number)}.mdx`, `---\n${front}\n---\n\n${body(number, random)}\n`]
}

function addressOf(number: number): string {
  return `${sections[number % sections.length]}/${topic(number)}`
}

/** One in fifty is a draft; nobody links to those. */
function isDraft(number: number): boolean {
  return number % 50 === 49
}

function earlier(number: number, random: Dice): string | undefined {
  if (number === 0) return undefined
  const other = random.below(number)
  return isDraft(other) ? undefined : addressOf(other)
}

/** A day apart, counted back from a fixed one. */
function moment(number: number, hour: number): string {
  const day = new Date(Date.UTC(2026, 0, 1 + (number % 3000) - 3000))
  return `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:30:00+00:00`
}

function frontMatter(number: number, random: Dice): string {
  const related = earlier(number, random)
  const two = <T>(items: readonly T[]) => random.some(items, 2).join(', ')
  const lines = [
    `headline: ${capital(topic(number).replaceAll('-', ' '))}, and what the harbour makes of it`,
    `standfirst: ${sentence(random)} ${sentence(random)}`,
    `authors: [${random.below(4) === 0 ? two(authors) : random.one(authors)}]`,
    `published: ${moment(number, 7)}`,
    ...(random.below(5) === 0 ? [`updated: ${moment(number, 11)}`] : []),
    `tags: [${two(tags)}]`,
    `kind: ${random.one(kinds)}`,
    ...(random.below(3) === 0
      ? [
          `image:\n  src: chart-${random.below(drawings)}.svg\n  alt: ${sentence(random)}\n  credit: The staff`,
        ]
      : []),
    ...(related ? [`related: [${related}]`] : []),
    `sources:\n  - title: A list of ${topic(number).split('-')[0]} things\n    publisher: The archive\n    url: https://archive.example/${number}`,
    ...(random.below(12) === 0
      ? [`corrections:\n  - date: ${moment(number, 12)}\n    text: ${sentence(random)}`]
      : []),
    ...(isDraft(number) ? ['draft: true'] : []),
  ]
  return lines.join('\n')
}

function body(number: number, random: Dice): string {
  const parts = [paragraph(random), paragraph(random)]
  const count = 3 + random.below(4)
  for (let part = 1; part <= count; part += 1) {
    parts.push(`## ${capital(topic(number * 7 + part).replaceAll('-', ' '))}`, paragraph(random))
    parts.push(furniture(number, part, random), paragraph(random))
  }
  if (random.below(3) === 0) parts.push(questions(random))
  return parts.join('\n\n')
}

function furniture(number: number, part: number, random: Dice): string {
  const link = earlier(number, random)
  switch (random.below(8)) {
    case 0:
      return `<KeyTakeaway>\n\n${sentence(random)}\n\n</KeyTakeaway>`
    case 1:
      return `<ProTip>\n\n${sentence(random)} ${sentence(random)}\n\n</ProTip>`
    case 2:
      return `<Figure src="chart-${random.below(drawings)}.svg" alt="${sentence(random)}" credit="The staff" />`
    case 3:
      return `- ${sentence(random)}\n- ${sentence(random)}\n- ${sentence(random)}`
    case 4:
      return `| Year | Boats |\n|---|---|\n| 1890 | ${random.below(900)} |\n| 1990 | ${random.below(900)} |`
    case 5:
      return `${sentence(random)}[^note-${part}]\n\n[^note-${part}]: ${sentence(random)}`
    case 6:
      return link ? `<LearnMore href="/${link}" />` : `> ${sentence(random)}`
    default:
      return link ? `${sentence(random)} [More of that](/${link}).` : sentence(random)
  }
}

function questions(random: Dice): string {
  const one = (words: string) => `<Question q="${words}">\n\n${paragraph(random)}\n\n</Question>`
  return `<FAQ>\n\n${one('What does the harbour say?')}\n\n${one('Who pays for it?')}\n\n</FAQ>`
}

const site = `name: The Generated Gazette
tagline: Every word out of a box of dice
description: A newsroom that no one works in, for measuring how long things take.
language: en-GB
timeZone: Europe/London
url: http://localhost:3000
contact:
  email: desk@gazette.example
`

const about = `---
title: About the Gazette
description: Why there is a newsroom that no one works in.
---

It stands in for a large one, so that one can measure.
`

function list(ids: readonly string[]): string {
  return ids
    .map((id) => `${id}:\n  name: ${capital(id)}\n  description: All about ${id}.\n`)
    .join('')
}

function author(id: string): string {
  const name = id.split('-').map(capital).join(' ')
  return `name: ${name}\nrole: Reporter\nbio: ${name} was made by a program and has never met anybody.\n`
}

function drawing(number: number): string {
  const height = 200 + number * 20
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="${height}" viewBox="0 0 720 ${height}"><path d="M0 ${height}L720 ${number * 20}" stroke="#0b5d6b" fill="none"/></svg>\n`
}
