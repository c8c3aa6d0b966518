import { z } from 'zod'
import { sentence } from './fields'

/** What a review can be about; schema.org has a type for each. */
export const reviewedThings = ['book', 'film', 'series', 'album', 'game', 'work'] as const

/** The thing that a review is about. */
export const reviewedSchema = z.strictObject({
  thing: z.enum(reviewedThings).describe('What it is; a play or an exhibition is a work.'),
  name: sentence.describe('Its title.'),
  by: sentence.describe('Who wrote, directed or made it.'),
  url: z.httpUrl().optional().describe('Where it can be found.'),
})

export type Reviewed = z.output<typeof reviewedSchema>
