import { z } from 'zod'
import { parseDestination } from './destination'
import { emailSchema } from './email'

/** `destination` is where to go afterwards. */
export type MailedLink = { token: string; email: string; destination: string | undefined }

const mailedLinkSchema = z.object({ token: z.string().min(1).max(200), email: emailSchema })

/**
 * What a mailed link brings along, out of an address or a form.
 *
 * @returns undefined for what no letter of ours ever said
 */
export function parseMailedLink(fields: Record<string, unknown>): MailedLink | undefined {
  const { data } = mailedLinkSchema.safeParse(fields)
  return data && { ...data, destination: parseDestination(fields.then) }
}
