import type { z } from 'zod'
import { articleFrontMatterSchema } from './article'
import { authorSchema } from './author'
import { components } from './components'
import {
  articleExample,
  authorExample,
  moderationExample,
  pageExample,
  sectionsExample,
  siteExample,
} from './examples'
import { describeField } from './field'
import { moderationSchema } from './moderation'
import { pageFrontMatterSchema } from './page'
import { sectionSchema } from './section'
import { siteSchema } from './site'
import { tagSchema } from './tag'

/** docs/content-reference.md: every kind of file and every field, out of the schemas that check them. */
export function contentReference(): string {
  return [
    `# Content reference

Generated from the schemas by \`npm run reference\`; do not edit it by hand. \`npm run check\` tells every
mistake with its file, line and column.

| file | what it is |
|---|---|
| \`content/articles/<section>/<slug>.mdx\` | a story; section and slug make its address |
| \`content/authors/<id>.yaml\` | who writes |
| \`content/pages/<slug>.mdx\` | a page below /about; \`about.mdx\` is /about itself |
| \`content/media/<name>\` | a picture: svg, png, jpg, jpeg, webp, avif or gif, up to 10 MB |
| \`content/sections.yaml\` | the sections, in the order of the navigation |
| \`content/tags.yaml\` | the tags a story may carry |
| \`content/site.yaml\` | what the publication says of itself |
| \`content/moderation.yaml\` | how comments are reviewed; without it every field has its default |

Names of files and folders, and keys of lists, are lower-case letters and digits joined by hyphens. Text files
are UTF-8, up to 1 MB.`,
    file(
      'Articles',
      'Front matter, then the text.',
      articleExample,
      'mdx',
      articleFrontMatterSchema,
    ),
    body(),
    ...Object.entries(components).map(([name, rule]) => component(name, rule)),
    file('Authors', '', authorExample, 'yaml', authorSchema),
    file(
      'Pages',
      'Front matter, then a text like that of an article.',
      pageExample,
      'mdx',
      pageFrontMatterSchema,
    ),
    file(
      'Sections',
      'The key is the address; these are the fields below it.',
      sectionsExample,
      'yaml',
      sectionSchema,
    ),
    file('Tags', 'The key is the address; these are the fields below it.', '', 'yaml', tagSchema),
    file('Site', '', siteExample, 'yaml', siteSchema),
    file('Moderation', '', moderationExample, 'yaml', moderationSchema),
  ]
    .join('\n\n')
    .concat('\n')
}

function file(
  title: string,
  intro: string,
  example: string,
  language: string,
  schema: z.ZodObject,
): string {
  const parts = [`## ${title}`, intro, fieldTable(schema)]
  if (example) parts.push(`\`\`\`${language}\n${example.trimEnd()}\n\`\`\``)
  return parts.filter((part) => part !== '').join('\n\n')
}

function body(): string {
  return `## The text of a story

Markdown with tables, ~~strikethrough~~ and footnotes, and the components below. Headings begin with \`##\` and
leave out no level. There is no HTML, no \`{…}\`, no \`import\` or \`export\`, and no picture in Markdown: use Figure.
Links inside the publication begin with \`/\`. The tags of a component stand on lines of their own, with blank
lines around them; its properties are written \`name="value"\`.`
}

type Component = (typeof components)[keyof typeof components]

function component(name: string, { description, props, children }: Component): string {
  const words = {
    required: 'Text between its tags: required.',
    optional: 'Text between its tags: optional.',
    forbidden: `No text: it is written \`<${name} … />\`.`,
  }
  const hasProps = Object.keys(props.shape).length > 0
  const parts = [`### ${name}`, `${description} ${words[children]}`]
  return [...parts, hasProps ? fieldTable(props, 'property') : 'It has no properties.'].join('\n\n')
}

function fieldTable(schema: z.ZodObject, noun = 'field'): string {
  return `| ${noun} | type | required | what it is |\n|---|---|---|---|\n${rows(schema.shape, '').join('\n')}`
}

/** A row for each field, and below a group the rows of its own. */
function rows(fields: Record<string, z.ZodType>, prefix: string): string[] {
  return Object.entries(fields).flatMap(([name, schema]) => {
    const field = describeField(schema)
    const label = `${prefix}${name}`
    const below = field.type.startsWith('list') ? `${label}[].` : `${label}.`
    const row = [`\`${label}\``, field.type, necessity(field), field.description ?? '']
    return [`| ${row.join(' | ')} |`, ...rows(field.fields ?? {}, below)]
  })
}

function necessity({ required, default: value }: ReturnType<typeof describeField>): string {
  if (required) return 'required'
  if (value === undefined) return 'optional'
  const isNothing = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  return isNothing ? 'optional' : `default \`${String(value)}\``
}
