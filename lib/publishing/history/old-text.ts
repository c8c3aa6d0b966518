import { parse } from 'yaml'
import { z } from 'zod'
import { splitFrontMatter } from '@/lib/content/front-matter'
import { moment } from '@/lib/content/schema/fields'
import { typographic } from '@/lib/content/typography'

/** A story as it stood in some version. The rules of then were not those of now, so little is asked of it. */
export type OldText = {
  headline: string
  standfirst: string
  published: Date
  draft: boolean
  /** Newest first. */
  corrections: { date: Date; text: string }[]
  /** What else readers see of the front matter, each by its name. */
  shown: Record<ShownField, string>
  body: string
}

/** Fields that say something about the story to its readers. */
export const shownFields = [
  'authors',
  'kind',
  'image',
  'notice',
  'sources',
  'disclosure',
  'reviewed',
] as const
export type ShownField = (typeof shownFields)[number]

const words = z.string().trim().overwrite(typographic)

const frontMatterSchema = z.object({
  headline: words,
  standfirst: words.catch(''),
  published: moment,
  draft: z.boolean().catch(false),
  corrections: z.array(z.object({ date: moment, text: words })).catch([]),
})

/** Reads a version; nothing for one that never was a story: the paper went on showing the one before. */
export function readOldText(text: string): OldText | undefined {
  const parts = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  if ('findings' in parts) return undefined
  const data = parseYaml(parts.frontMatter)
  const read = frontMatterSchema.safeParse(data)
  if (!read.success) return undefined
  return { ...read.data, shown: shownIn(data), body: parts.body.replace(/^\n+/, '') }
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' })
  } catch {
    return undefined
  }
}

function shownIn(data: unknown): OldText['shown'] {
  const record = z.record(z.string(), z.unknown()).catch({}).parse(data)
  const said = (field: ShownField) => JSON.stringify(record[field] ?? null)
  return {
    authors: said('authors'),
    kind: said('kind'),
    image: said('image'),
    notice: said('notice'),
    sources: said('sources'),
    disclosure: said('disclosure'),
    reviewed: said('reviewed'),
  }
}
