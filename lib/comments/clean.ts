/**
 * What a writer typed, without what cannot be meant: the rest of the software may rely on it.
 *
 * | what | becomes |
 * |---|---|
 * | NUL and other control characters | nothing |
 * | marks that turn a line round (U+202A–E, U+2066–9) | nothing, since they go on turning what follows |
 * | byte order marks, soft hyphens, invisible operators | nothing |
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
    .replace(unmeant, '')
    .normalize('NFC')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A name on one line, without joiners at its ends. It may be empty: `isVisible` says whether it can be read. */
export function cleanName(typed: string): string {
  return cleanText(typed)
    .replace(/\s+/g, ' ')
    .replace(/^[\u200b-\u200f\s]+|[\u200b-\u200f\s]+$/gu, '')
}

/** Whether there is anything in it that a reader would see. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(text.replace(/[\u115f\u1160\u3164\uffa0\u2800]/g, ''))
}

/** How long a reader would say that it is: characters with all that belongs to them. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of graphemes.segment(text)) length += 1
  return length
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const unmeant =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu
