import { z } from 'zod'

const verdict = z.enum(['allow', 'refuse'])

/** What robots.txt tells the crawlers of language models. Ordinary search engines are always welcome. */
export const crawlersSchema = z.strictObject({
  training: verdict
    .default('allow')
    .describe('Crawlers that collect texts to train models, such as GPTBot.'),
  answers: verdict
    .default('allow')
    .describe(
      'Crawlers that read a page to answer a question and link to it, such as OAI-SearchBot.',
    ),
  refused: z
    .array(z.string().regex(/^[\w.-]+$/, 'is not the name of a crawler, such as CCBot'))
    .default([])
    .describe('Other crawlers that are refused, by the names they give themselves.'),
})

export type Crawlers = z.output<typeof crawlersSchema>
