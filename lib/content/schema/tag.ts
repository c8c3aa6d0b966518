import { z } from 'zod'
import { sentence } from './fields'

/** One entry of `content/tags.yaml`; its key is the address. */
export const tagSchema = z.strictObject({
  name: sentence.describe('The name readers see.'),
  description: sentence.optional().describe('One sentence at the top of its page.'),
})

export type Tag = z.output<typeof tagSchema> & { id: string }
