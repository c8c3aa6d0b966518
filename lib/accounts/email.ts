import { z } from 'zod'

/**
 * An address as it is compared and kept: composed, in small letters. What sends mail here takes one address, and
 * no comment, quotation or list.
 */
export const emailSchema = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(254))

/** @returns undefined for what is no address */
export function parseEmail(typed: unknown): string | undefined {
  return emailSchema.safeParse(typed).data
}
