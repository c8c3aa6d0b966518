/** Characters of a name, as readers count them. */
export const longestName = 60

/**
 * The name that somebody signs with, out of what they typed or what their provider says: composed, on one line,
 * without what cannot be seen or turns the writing round.
 *
 * @returns undefined when nothing of it can be seen, when it is longer than {@link longestName}, or when it
 * piles marks upon a letter
 */
export function parseName(typed: string): string | undefined {
  if (typed.length > 1_000) return undefined
  const name = typed.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(name) || /\p{M}{4,}/u.test(name)) return undefined
  return [...name].length > longestName ? undefined : name
}

/**
 * Controls, code points that stand for nothing, and what is drawn as nothing: Hangul fillers and the blank of
 * Braille, too. The two joiners stay between letters, where Persian and Indian scripts need them.
 */
const unseen =
  /(?:(?!\s)[\p{Cc}\p{Cn}\p{Co}\p{Cs}]|(?![\u200c\u200d])\p{Cf}|[\u115f\u1160\u3164\uffa0\u2800]|\u034f|(?<!\p{L}\p{M}*)[\u200c\u200d]|[\u200c\u200d](?!\p{L}))/gu
