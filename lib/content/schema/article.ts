import { z } from 'zod'
import { typographic } from '../typography'
import { address, identifier, moment, sentence } from './fields'
import { reviewedSchema } from './reviewed'

/** What kind of story it is; it names the label readers see and the schema.org subtype machines get. */
export const articleKinds = [
  'news',
  'analysis',
  'opinion',
  'background',
  'reportage',
  'review',
  'explainer',
] as const

/** Whether readers may comment, and whether a moderator reads first. */
export const commentPolicies = ['open', 'premoderated', 'closed'] as const
export type CommentPolicy = (typeof commentPolicies)[number]

/** Google cut headlines at 110 characters while it still drew them in a carousel; ours end before that. */
export const headlineLength = { min: 10, max: 100 } as const

/** A picture beside or above the text: a file of content/media with words for who cannot see it. */
export const pictureSchema = z.strictObject({
  src: z.string().min(1).describe('The name of a file in content/media.'),
  alt: sentence.describe('What the picture shows, for a reader who cannot see it.'),
  caption: sentence.optional().describe('A sentence printed below the picture.'),
  credit: sentence.describe('Who made it.'),
})

const sourceSchema = z.strictObject({
  title: sentence.describe('The title of the work.'),
  publisher: sentence.describe('Who published it.'),
  url: z.httpUrl().describe('Where it can be read.'),
})

const correctionSchema = z.strictObject({
  date: moment.describe('When the correction was published, with offset.'),
  text: sentence.describe('What was wrong and what is right.'),
})

const disclosureSchema = z.strictObject({
  ai: sentence.optional().describe('How a language model or image generator was used.'),
  sponsorship: sentence.optional().describe('Who paid, and what they could not influence.'),
})

/**
 * The front matter of `content/articles/<section>/<slug>.mdx`: the writer's manual. Section and slug come
 * from the path. `docs/content-reference.md` is generated from these descriptions.
 */
export const articleFrontMatterSchema = z.strictObject({
  headline: z
    .string()
    .trim()
    .min(headlineLength.min, `is shorter than ${headlineLength.min} characters`)
    .max(headlineLength.max, `is longer than ${headlineLength.max} characters`)
    .overwrite(typographic)
    .describe(
      `The headline, ${headlineLength.min} to ${headlineLength.max} characters, sentence case, no full stop.`,
    ),
  standfirst: z
    .string()
    .trim()
    .min(40, 'is shorter than 40 characters')
    .max(280, 'is longer than 280 characters')
    .overwrite(typographic)
    .describe(
      'One or two sentences below the headline, 40 to 280 characters; also the description.',
    ),
  authors: z
    .array(identifier)
    .min(1, 'names nobody')
    .describe('Who wrote it: names of files in content/authors, in the order of the byline.'),
  published: moment.describe(
    'When the story appears, with offset. In the future: it appears by itself at that minute.',
  ),
  updated: moment.optional().describe('When it last changed in substance, with offset.'),
  tags: z.array(identifier).default([]).describe('What it is about: keys of content/tags.yaml.'),
  kind: z.enum(articleKinds).describe('What kind of story it is.'),
  reviewed: reviewedSchema.optional().describe('What a review is about.'),
  image: pictureSchema.optional().describe('The lead picture. Without one a cover is drawn.'),
  related: z
    .array(address)
    .default([])
    .describe('Stories to offer first below the text, as section/slug.'),
  sources: z.array(sourceSchema).default([]).describe('What the story rests on.'),
  corrections: z.array(correctionSchema).default([]).describe('Corrections, newest first.'),
  disclosure: disclosureSchema
    .default({})
    .describe('What a reader should know of how it was made.'),
  comments: z.enum(commentPolicies).default('open').describe('Whether readers may comment.'),
  notice: sentence.optional().describe('A sentence above the story that sets it in context.'),
  draft: z.boolean().default(false).describe('A draft is on no page at all.'),
  oldSlugs: z
    .array(z.union([identifier, address], 'must be a former slug, or a former section/slug'))
    .default([])
    .describe('Former slugs (or section/slug) of this story; they redirect here for good.'),
})

export type ArticleFrontMatter = z.output<typeof articleFrontMatterSchema>
export type ArticleKind = (typeof articleKinds)[number]
export type Picture = z.output<typeof pictureSchema>

/** An article as lists, checks and machines know it: everything but its body. A hundred thousand are in memory. */
export type Article = ArticleFrontMatter & {
  /** `section/slug`, its identity and its address. */
  address: string
  section: string
  slug: string
  /** Path of its file, relative to the content folder. */
  file: string
  /** Hash of the whole file: its version. */
  hash: string
  wordCount: number
}
