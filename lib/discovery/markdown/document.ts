import type { BlockContent, PhrasingContent } from 'mdast'
import { joint } from '@/lib/articles/joint'
import { kindLabel } from '@/lib/articles/kind-label'
import { noteHeadings } from '@/lib/articles/note-headings'
import { type DateStyle, formatDay, formatMoment } from '@/lib/dates'
import { treeToMarkdown } from '../body/markdown'
import { figure, heading, link, list, paragraph, strong, text } from '../body/nodes'
import { frontMatter } from './front-matter'
import type { MarkdownStory } from './story'

/**
 * A story as a Markdown file: its facts, then what readers see, in the order of the page.
 * @param body Markdown, see `MachineBody`
 */
export function markdownDocument(story: MarkdownStory, body: string): string {
  const above = treeToMarkdown({ type: 'root', children: head(story) })
  const below = treeToMarkdown({ type: 'root', children: foot(story) })
  return [frontMatter(story), above, body, below].filter(Boolean).join('\n')
}

function head({ article, authors, section, picture, publication }: MarkdownStory): BlockContent[] {
  const { headline, standfirst, kind, notice, published, updated } = article
  const label = kindLabel[kind]
  const names = authors.flatMap(({ name, url }, index) => [
    text(index === 0 ? 'By ' : joint(index, authors.length)),
    link(url, name),
  ])
  const when = [
    `Published ${formatMoment(published, publication)}`,
    ...(updated ? [`Updated ${formatMoment(updated, publication)}`] : []),
  ]
  return [
    heading(1, headline),
    paragraph(strong(standfirst)),
    ...(names.length > 0 ? [paragraph(...names)] : []),
    paragraph(text(`${when.join(' · ')} · `), link(section.url, section.name), ...said(label)),
    ...(notice ? [paragraph({ type: 'emphasis', children: [text(notice)] })] : []),
    ...(picture ? [figure(picture, picture.words)] : []),
  ]
}

function said(label: string | undefined): PhrasingContent[] {
  return label ? [text(` · ${label}`)] : []
}

function foot({ article, url, publication, licence, history }: MarkdownStory): BlockContent[] {
  const { corrections, sources, disclosure } = article
  const made = [disclosure.ai, disclosure.sponsorship].flatMap((words) => words ?? [])
  const dates: DateStyle = publication
  return [
    ...section(
      noteHeadings.corrections(corrections.length),
      corrections.map(({ date, text: words }) => [
        strong(formatDay(date, dates)),
        text(` ${words}`),
      ]),
    ),
    ...section(
      noteHeadings.sources,
      sources.map(({ title, publisher, url }) => [link(url, title), text(`, ${publisher}`)]),
    ),
    ...(made.length > 0 ? [heading(2, noteHeadings.disclosure)] : []),
    ...made.map((words) => paragraph(text(words))),
    { type: 'thematicBreak' },
    ...(history ? [paragraph(link(history.url, history.words))] : []),
    paragraph(
      link(publication.url, publication.name),
      text(', '),
      link(url, url),
      ...under(licence),
    ),
  ]
}

function section(name: string, entries: PhrasingContent[][]): BlockContent[] {
  return entries.length > 0 ? [heading(2, name), list(entries)] : []
}

function under(licence: MarkdownStory['licence']): PhrasingContent[] {
  return licence ? [text('. Licence: '), link(licence.url, licence.name)] : []
}
