import { z } from 'zod'
import { moment } from './fields'
import type { Heading } from './heading'

/** The front matter of `content/pages/<slug>.mdx`, the pages below /about. */
export const pageFrontMatterSchema = z.strictObject({
  title: z.string().trim().min(3).max(70).describe('The title of the page, 3 to 70 characters.'),
  description: z
    .string()
    .trim()
    .min(20)
    .max(220)
    .describe('One sentence for lists and previews, 20 to 220 characters.'),
  order: z.number().int().default(100).describe('Its place in the list of pages.'),
  disclosesComments: z
    .boolean()
    .default(false)
    .describe('Whether the page ends with what happens to the data of whoever comments.'),
  updated: moment.optional().describe('When it last changed, with offset.'),
})

export type Page = z.output<typeof pageFrontMatterSchema> & {
  slug: string
  file: string
  hash: string
  headings: Heading[]
}
