import { z } from 'zod'
import { sentence } from './fields'

/** One entry of `content/sections.yaml`; its key is the address. */
export const sectionSchema = z.strictObject({
  name: sentence.describe('The name readers see.'),
  description: sentence.describe('One sentence at the top of the section front.'),
})

export type Section = z.output<typeof sectionSchema> & { id: string }
