'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { cleanText } from '@/lib/comments/clean'
import { findClaim } from '@/lib/comments/own.server'
import { routes } from '@/lib/routes'
import { appeal } from './appeal.server'

const appealSchema = z.object({
  comment: z.coerce.number().int().positive().catch(0),
  key: z.string().optional().catch(undefined),
  words: z
    .string()
    .catch('')
    .transform((text) => cleanText(text).slice(0, 4000)),
})

/** The writer of a comment asks for a second look at what was decided. */
export async function appealDecision(form: FormData): Promise<void> {
  const { comment, key, words } = appealSchema.parse(Object.fromEntries(form))
  const now = new Date()
  const claim = await findClaim(comment, key, now)
  const told = claim ? await appeal(comment, words, now) : 'missing'
  const place = routes.ownComment(comment, key)
  redirect(`${place}${place.includes('?') ? '&' : '?'}appeal=${told}`)
}
