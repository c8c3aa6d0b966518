import { z } from 'zod'
import { innerAddress } from './fields'

/**
 * Where the publication says how it works, named for readers; schema.org has a property for each, see
 * https://schema.org/NewsMediaOrganization.
 */
export const policiesSchema = z.strictObject({
  principles: innerAddress.optional().describe('By which rules it is edited.'),
  ethics: innerAddress.optional().describe('What its people may and may not do.'),
  corrections: innerAddress.optional().describe('How errors are corrected.'),
  verification: innerAddress.optional().describe('How facts are checked.'),
  unnamedSources: innerAddress.optional().describe('When a source may stay unnamed.'),
  feedback: innerAddress.optional().describe('How readers are heard.'),
  diversity: innerAddress.optional().describe('Whose voices it looks for.'),
  mission: innerAddress.optional().describe('What it covers first, and why.'),
  masthead: innerAddress.optional().describe('Who works for it.'),
  ownership: innerAddress.optional().describe('Who owns it and who pays for it.'),
})

export type Policies = z.output<typeof policiesSchema>
