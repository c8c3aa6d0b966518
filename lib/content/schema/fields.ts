import { z } from 'zod'
import { typographic } from '../typography'

/** A date with time and offset; a bare date would mean another day in another zone. */
export const moment = z.iso
  .datetime({
    offset: true,
    error: 'is not a date with a time and an offset',
  })
  .transform((iso) => new Date(iso))

/** Words for people: at least one character, set as a compositor would set them. */
export const sentence = z.string().trim().min(1, 'is empty').overwrite(typographic)

/** The name of a file or key that becomes part of an address. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens')

/** A story, as section/slug. */
export const address = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be section/slug, such as world/who-owns-the-water',
  )

/** An address of this publication, as written in a text. */
export const innerAddress = z
  .string()
  .regex(/^\/(?!\/)/, 'is not an address of this publication, such as /world/who-owns-the-water')

/** Where a publication lives. Unlike a source it may be a laptop, so `localhost` is fine. */
export const origin = z.url({
  protocol: /^https?$/,
  error: 'is not an address such as https://news.example',
})

/** An account of the fediverse. */
export const fediverseAccount = z.string().regex(/^@[^@\s]+@[^@\s]+$/, 'must be @name@server')

/** A language tag that every machine understands. */
export const language = z.string().refine((tag) => accepts(() => Intl.getCanonicalLocales(tag)), {
  error: 'is not a language tag such as en-GB',
})

/** A time zone that this machine can reckon with. */
export const timeZone = z
  .string()
  .refine((zone) => accepts(() => new Intl.DateTimeFormat('en', { timeZone: zone })), {
    error: 'is not a time zone such as Europe/London',
  })

/** Intl throws at what it does not know. */
function accepts(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}
