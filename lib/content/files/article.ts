import { z } from 'zod'
import { pageAnchors } from '../body/page-anchors'
import type { BodyFacts } from '../body/read'
import type { Finding } from '../problem'
import { type Named, type PackedNames, packNames, type Reference } from '../reference'
import { type Article, type ArticleFrontMatter, articleFrontMatterSchema } from '../schema/article'
import type { YamlFile } from '../yaml/document'
import { readDocument } from './document'
import { nameFindings } from './name'

/** An article with what it names elsewhere. */
export type ArticleFile = { article: Article; names: PackedNames }

/** Reads `articles/<section>/<slug>.mdx`. */
export function fileToArticle(
  file: string,
  hash: string,
  text: string,
): ArticleFile | { findings: Finding[]; named?: Named } {
  const [, section = '', name = ''] = file.split('/')
  const slug = name.replace(/\.mdx$/, '')
  const findings = [...nameFindings('folder', section), ...nameFindings('file', slug)]
  if (slug === 'page') findings.push(pageIsTaken)
  const document = readDocument(text, articleFrontMatterSchema, pageAnchors.article)
  if ('findings' in document) {
    const { yaml, body } = document
    return { findings: [...findings, ...document.findings], named: namedBy(yaml, body) }
  }
  const { frontMatter, yaml, body } = document
  findings.push(...checkDates(frontMatter, yaml), ...namedTwice(frontMatter, yaml))
  const { references } = namedBy(yaml, body)
  const { headings, wordCount } = body
  if (findings.length > 0) return { findings, named: { references, headings } }
  const address = `${section}/${slug}`
  return {
    article: { ...frontMatter, address, section, slug, file, hash, wordCount },
    names: packNames({ references, headings }),
  }
}

/** `/{section}/page/{n}` is the section's older stories. */
const pageIsTaken: Finding = {
  line: 1,
  column: 1,
  rule: 'file-name',
  message: 'No story can be called “page”: its address belongs to the pages of the section',
  remedy: 'Rename the file',
}

function namedBy(yaml: YamlFile | undefined, body: BodyFacts | undefined): Named {
  return {
    references: [...(yaml ? namedByFrontMatter(yaml) : []), ...(body?.references ?? [])],
    headings: body?.headings ?? [],
  }
}

/** The fields that name something, each as far as it is what it should be. */
const names = z.array(z.string()).catch([])
const naming = z.object({
  authors: names,
  tags: names,
  related: names,
  oldSlugs: names,
  image: z.object({ src: z.string() }).optional().catch(undefined),
})

function namedByFrontMatter(yaml: YamlFile): Reference[] {
  const { data: front } = naming.safeParse(yaml.data)
  if (!front) return []
  const list = (kind: Reference['kind'], field: string, values: readonly string[]): Reference[] =>
    values.map((to, index) => ({ ...yaml.placeOf([field, index]), kind, to }))
  const image = front.image && { ...yaml.placeOf(['image', 'src']), to: front.image.src }
  return [
    ...list('author', 'authors', front.authors),
    ...list('tag', 'tags', front.tags),
    ...list('story', 'related', front.related),
    ...list('old-slug', 'oldSlugs', front.oldSlugs),
    ...(image ? [{ ...image, kind: 'medium' as const }] : []),
  ]
}

/** A name that is there twice would be printed twice. */
function namedTwice(front: ArticleFrontMatter, yaml: YamlFile): Finding[] {
  return (['authors', 'tags', 'related', 'oldSlugs'] as const).flatMap((field) =>
    front[field].flatMap((name, index, names): Finding[] => {
      if (names.indexOf(name) === index) return []
      const message = `\`${field}\` has ${name} twice`
      return [
        { ...yaml.placeOf([field, index]), rule: 'field', message, remedy: 'Keep one of the two' },
      ]
    }),
  )
}

/** Dates that contradict each other would tell readers and search engines different things. */
function checkDates(front: ArticleFrontMatter, yaml: YamlFile): Finding[] {
  const { published, updated, corrections } = front
  const findings: Finding[] = []
  const rule = 'dates'
  if (updated && updated < published) {
    findings.push({
      ...yaml.placeOf(['updated']),
      rule,
      message: '`updated` is earlier than `published`',
      remedy:
        'Correct the one that is wrong; without a change after publication leave out `updated`',
    })
  }
  for (const [index, { date }] of corrections.entries()) {
    const place = yaml.placeOf(['corrections', index, 'date'])
    if (date < published) {
      const remedy = 'Correct the one that is wrong; what nobody has read needs no correction'
      findings.push({
        ...place,
        rule,
        message: 'The correction is earlier than `published`',
        remedy,
      })
    }
    const above = corrections[index - 1]
    if (above && above.date < date) {
      const remedy = 'Move it up: the newest correction comes first'
      findings.push({
        ...place,
        rule,
        message: 'The correction is newer than the one above it',
        remedy,
      })
    }
  }
  return findings
}
