import { ornamentPattern, readingsOf } from './fold-character'

/** A letter or digit of a text, as it may be read, and where it stands: UTF-16 units of the original. */
export type Letter = {
  readings: readonly string[]
  start: number
  /** Behind its accents and whatever invisible follows it. */
  end: number
  /** What lies between it and the letter before. */
  gap: Gap
  /** Digits and signs can stand in for letters; a word of nothing else is none. */
  kind: 'letter' | 'digit' | 'sign'
}

/**
 * | gap | between | a word goes on across it |
 * |---|---|---|
 * | `none` | letters that touch, or have something invisible between them | yes |
 * | `soft` | `via-gra`, `v.iagra`: signs that are put into a word | yes |
 * | `hard` | spaces, apostrophes, everything else | only when it is spelled out letter by letter |
 */
export type Gap = 'none' | 'soft' | 'hard'

/** The letters of a text in their order. Linear in its length, whatever it is made of. */
export function lettersOf(text: string): Letter[] {
  const letters: Letter[] = []
  let gap: Gap = 'none'
  let width = 0
  for (let start = 0; start < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
    const end = start + character.length
    const last = letters.at(-1)
    const { kind, readings } = natureOf(character)
    if (kind === 'invisible') {
      if (last && width === 0) last.end = end
    } else if (kind === 'soft' || kind === 'hard') {
      gap = gap !== 'hard' && kind === 'soft' && width < 3 ? 'soft' : 'hard'
      width += 1
    } else {
      letters.push({ readings, start, end, gap, kind })
      gap = 'none'
      width = 0
    }
    start = end
  }
  return letters
}

/** Two texts with the same trace differ only in what a reader does not see, in capitals, signs and spaces. */
export function traceOf(text: string): string {
  return lettersOf(text)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ readings, gap }) => `${gap === 'hard' ? ' ' : ''}${readings[0]}`)
    .join('')
    .trim()
}

const soft = new Set(['.', '-', '_', '*', '·', '•', '~', '‐', '‑'])

/** What a character is in a text. */
type Nature = { kind: Letter['kind'] | 'soft' | 'hard' | 'invisible'; readings: readonly string[] }

function natureOf(character: string): Nature {
  const kept = natures.get(character)
  if (kept) return kept
  if (natures.size > mostNatures) natures.clear()
  const readings = isInvisible(character) ? [] : readingsOf(character)
  const nature = { kind: kindOf(character, readings), readings }
  natures.set(character, nature)
  return nature
}

/** What was found out is kept: that takes longer than all the rest. There are a million characters, though. */
const mostNatures = 20_000
const natures = new Map<string, Nature>()

function kindOf(character: string, readings: readonly string[]): Nature['kind'] {
  if (isInvisible(character)) return 'invisible'
  if (readings.length === 0) return soft.has(character) ? 'soft' : 'hard'
  if (isLetter.test(character)) return 'letter'
  return isDigit.test(character) ? 'digit' : 'sign'
}

const isLetter = /[\p{L}\p{M}\p{So}]/u
const isDigit = /\p{N}/u

/** Nothing to see: zero-width and bidi characters, accents that stand alone, control characters but for spaces. */
export function isInvisible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x7f) return code < 0x20 && !(code >= 0x09 && code <= 0x0d)
  return invisible.test(character)
}

const invisible = new RegExp(
  `^(?:[\\p{Default_Ignorable_Code_Point}\\p{Cf}\\p{Cs}]|(?!\\x85)\\p{Cc}|${ornamentPattern})$`,
  'u',
)
