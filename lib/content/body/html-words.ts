import { nearest } from '../nearest'
import { components } from '../schema/components'

/** What to write instead of an HTML element. */
export function htmlRemedy(name: string): string {
  const component = nearest(name, Object.keys(components))
  if (component?.toLowerCase() === name.toLowerCase()) return `Write <${component}>`
  return (
    inMarkdown[name] ?? 'Delete the tag and write Markdown; text like <this> goes into backticks'
  )
}

const inMarkdown: Record<string, string> = {
  a: 'Write [words](address)',
  b: 'Write **words**',
  strong: 'Write **words**',
  i: 'Write *words*',
  em: 'Write *words*',
  u: 'Write *words*; readers take underlined words for a link',
  s: 'Write ~~words~~',
  del: 'Write ~~words~~',
  br: 'Leave a blank line to begin a new paragraph',
  hr: 'Write --- on a line of its own, with blank lines around it',
  p: 'Leave a blank line between paragraphs, without tags',
  h1: 'The headline is the only h1; begin headings in the text with ##',
  h2: 'Write ## and the words',
  h3: 'Write ### and the words',
  ul: 'Begin each entry with a hyphen and a blank',
  ol: 'Begin each entry with 1. and a blank',
  li: 'Begin each entry with a hyphen and a blank',
  blockquote: 'Begin each line with > and a blank',
  code: 'Put the words into backticks',
  pre: 'Put ``` on the line before and on the line after',
  img: 'Write <Figure src="name.svg" alt="…" credit="…" />',
  figure: 'Write <Figure src="name.svg" alt="…" credit="…" />',
  table: 'Write the table in Markdown, with | between the cells',
  aside: 'Write <DidYouKnow>, or leave it in the text',
  iframe: 'Link to it; a story shows nothing of other sites',
  video: 'Link to it; a story shows nothing of other sites',
  script: 'Delete it; a story never runs code',
  style: 'Delete it; the publication has one look',
}
