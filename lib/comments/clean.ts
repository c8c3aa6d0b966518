/** UTF-16 units beyond what any newsroom allows: what is longer is refused and not even looked at. */
export const hugeText = 60_000

/**
 * What a writer typed, without what cannot be meant: the rest of the software may rely on it.
 *
 * | what | becomes |
 * |---|---|
 * | NUL and other control characters | nothing |
 * | marks that turn a line round (U+202A–E, U+2066–9) | nothing, since they go on turning what follows |
 * | byte order marks, soft hyphens, invisible operators | nothing |
 * | tags, but for those that make a flag | nothing, since they can hide a message |
 * | half a surrogate pair | U+FFFD |
 * | letters with their marks | one character where there is one (NFC) |
 * | a fifth mark on one letter, and more | nothing |
 * | CRLF and CR | LF |
 * | three empty lines and more | one |
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(unmeant, (_, flag: string | undefined) => flag ?? '')
    .normalize('NFC')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(spacesAtEnd, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * A name on one line, without what makes it only look like another: spaces without width, marks of direction,
 * and joiners at its ends. It may be empty: `isVisible` says whether it can be read.
 */
export function cleanName(typed: string): string {
  return cleanText(typed)
    .replace(/[\u200b\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\u200c-\u200d\s]+|(?<![\u200c-\u200d\s])[\u200c-\u200d\s]+$/g, '')
}

/** Whether there is anything in it that a reader would see. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(text.replace(blank, ''))
}

/** How long a reader would say that it is: characters with all that belongs to them. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of graphemes.segment(text)) length += 1
  return length
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Looking back keeps it from trying every space of a long run inside a line, which would take minutes. */
const spacesAtEnd = /(?<![^\S\n])[^\S\n]+$/gm

/** Letters and signs that are drawn as nothing. */
const blank = /[\u115f\u1160\u3164\uffa0\u2800\u{1d159}]/gu

/** The first group is the flag of a part of a country, which is made of a black one and its name in tags. */
const unmeant =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu
