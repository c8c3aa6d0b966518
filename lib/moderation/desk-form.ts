import { z } from 'zod'
import { cleanText } from '@/lib/comments/clean'
import { rejectionReasons } from '@/lib/db/schema/moderation'
import { deskQueues } from '@/lib/routes'
import { commentDecisions } from './decision'

const words = z
  .string()
  .catch('')
  .transform((text) => cleanText(text).slice(0, 2000))

/** Decisions about comments that were on the screen; each says which version that was. */
export const rulingsSchema = z.object({
  kind: z.enum(commentDecisions),
  items: z
    .array(z.object({ comment: z.int().positive(), version: z.int().min(0) }))
    .min(1)
    .max(500),
  reason: z.enum(rejectionReasons).optional().catch(undefined),
  words,
})
export type Rulings = z.input<typeof rulingsSchema>
export type ParsedRulings = z.output<typeof rulingsSchema>

/** Those that a quick hand has made while the ones before were on their way. */
export const severalSchema = z.array(rulingsSchema).min(1).max(100)

export const undoSchema = z.array(z.int().positive()).max(500)

export const measureSchema = z.object({
  comment: z.coerce.number().int().positive(),
  kind: z.enum(['suspend', 'ban', 'lift', 'note']),
  days: z.coerce.number().int().min(1).max(3650).optional().catch(undefined),
  words,
})

export const queueSchema = z.enum(deskQueues).catch('held')
export const beyondSchema = z.coerce.number().int().positive().optional().catch(undefined)

/**
 * The plain form of a queue. `item` is `id:version`, as often as there are boxes ticked; a button of one comment is
 * `only`, `kind:id:version`, and then the boxes do not count.
 */
export function parseRulingsForm(form: FormData): ParsedRulings | undefined {
  const { kind: every, only = '', reason, words: said } = Object.fromEntries(form)
  const [single, ...chosen] = String(only).split(':')
  const kind = single || every
  const items = (single ? [chosen.join(':')] : form.getAll('item')).map((value) => {
    const [comment, version] = String(value).split(':').map(Number)
    return { comment, version }
  })
  const parsed = rulingsSchema.safeParse({ kind, items, reason, words: said })
  return parsed.success ? parsed.data : undefined
}
