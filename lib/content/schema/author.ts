import { z } from 'zod'
import { fediverseAccount, sentence } from './fields'

/** `content/authors/<id>.yaml`. */
export const authorSchema = z.strictObject({
  name: sentence.describe('The name in the byline.'),
  role: sentence.describe('The role in the byline.'),
  bio: sentence.describe('Two sentences for the author page.'),
  email: z.email().optional().describe('A public address.'),
  links: z
    .array(
      z.strictObject({
        label: sentence.describe('What the link is called.'),
        url: z.httpUrl().describe('Where it leads.'),
      }),
    )
    .default([])
    .describe('Profiles elsewhere.'),
  fediverse: fediverseAccount.optional().describe('The account that Mastodon shows beside a link.'),
})

export type Author = z.output<typeof authorSchema> & { id: string }
