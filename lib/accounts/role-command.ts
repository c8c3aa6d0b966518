import { parseArgs } from 'node:util'
import { z } from 'zod'
import { emailSchema } from './email'

/** What `npm run moderators` can be told. */
export const roleCommandSchema = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('add'),
    email: emailSchema,
    role: z.enum(['moderator', 'editor']),
    author: z.string().optional(),
  }),
  z.object({ verb: z.literal('remove'), email: emailSchema }),
  z.object({ verb: z.literal('list') }),
])
export type RoleCommand = z.output<typeof roleCommandSchema>

export const usage = `Who decides about comments:

    npm run moderators -- list
    npm run moderators -- add name@example.org [--role editor] [--author james-carter]
    npm run moderators -- remove name@example.org

A moderator decides about comments; an editor also names moderators. --author says as which author of
content/authors somebody comments.`

/** @returns what is wrong, in words, for what cannot be meant */
export function parseRoleCommand(args: string[]): RoleCommand | { problem: string } {
  try {
    const options = { role: { type: 'string' }, author: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [verb, email, ...rest] = positionals
    if (verb === undefined) return { problem: 'There is no word of what to do.' }
    if (rest.length > 0) return { problem: `"${rest[0]}" is one word too many.` }
    const role = values.role ?? 'moderator'
    const command = { verb, email, ...(verb === 'add' && { ...values, role }) }
    if (verb !== 'add' && (values.role || values.author))
      return { problem: '--role and --author go with add only.' }
    const parsed = roleCommandSchema.safeParse(command)
    return parsed.success ? parsed.data : { problem: problemOf(verb, email, role) }
  } catch (fault) {
    return { problem: fault instanceof Error ? fault.message : String(fault) }
  }
}

function problemOf(verb: string, email: string | undefined, role: string): string {
  if (!['add', 'remove', 'list'].includes(verb)) return `"${verb}" is nothing that can be done.`
  if (!email) return `Whom? ${verb} needs an e-mail address.`
  if (!emailSchema.safeParse(email).success) return `"${email}" is no e-mail address.`
  return `"${role}" is no role: it is moderator or editor.`
}
