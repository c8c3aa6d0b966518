import { z } from 'zod'
import { crawlersSchema } from './crawlers'
import { address, fediverseAccount, language, origin, sentence, timeZone } from './fields'
import { policiesSchema } from './policies'

/** Discord draws no preview for a page whose site has a name of more than 253 bytes; a character can take three. */
const siteNameLength = 80

/** `content/site.yaml`: what the publication says of itself. */
export const siteSchema = z.strictObject({
  name: sentence
    .max(siteNameLength, `is longer than ${siteNameLength} characters`)
    .describe(`The name of the publication, up to ${siteNameLength} characters.`),
  tagline: sentence.describe('A line below the name.'),
  description: sentence.describe('One or two sentences for search engines and previews.'),
  language: language.default('en').describe('The language of the stories, as BCP 47.'),
  timeZone: timeZone.default('UTC').describe('The zone in which dates are printed, as IANA name.'),
  url: origin.describe('Where the publication lives; SITE_URL in the environment wins.'),
  notice: sentence.optional().describe('A sentence at the foot of every page.'),
  lead: z
    .strictObject({
      story: address.describe('The story that opens the front page.'),
      also: z.array(address).default([]).describe('The stories beside it.'),
    })
    .optional()
    .describe('The edited top of the front page. Without it the newest stories lead.'),
  frontSections: z
    .array(z.string())
    .optional()
    .describe('Which sections have a strip on the front page, in order. Without it: all.'),
  storiesPerPage: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(12)
    .describe('Stories a page of a front.'),
  adBlockNotice: z
    .boolean()
    .default(false)
    .describe('Whether readers with a blocker are shown the polite notice.'),
  contact: z
    .strictObject({
      email: z.email().describe('The desk.'),
      corrections: z.email().optional().describe('Where errors are reported; else the desk.'),
    })
    .describe('How readers reach the newsroom.'),
  licence: z
    .strictObject({
      name: sentence.describe('Its name, such as CC BY 4.0.'),
      url: z.httpUrl().describe('Where it is written.'),
    })
    .optional()
    .describe('Under which the stories may be used.'),
  foundingDate: z.iso.date().optional().describe('The day the publication began.'),
  policies: policiesSchema
    .default({})
    .describe('Where the publication says how it works: addresses of its own pages.'),
  crawlers: crawlersSchema
    .default({ training: 'allow', answers: 'allow', refused: [] })
    .describe('What crawlers of language models may do; robots.txt says it to them.'),
  hub: z
    .httpUrl()
    .optional()
    .describe('The WebSub hub that feeds announce and that is told of news.'),
  profiles: z.array(z.httpUrl()).default([]).describe('Accounts of the publication elsewhere.'),
  fediverse: fediverseAccount
    .optional()
    .describe('Its account, shown by Mastodon where a story’s author has none.'),
})

export type Site = z.output<typeof siteSchema>
