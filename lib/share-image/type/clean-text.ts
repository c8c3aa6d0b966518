/**
 * Words as they may be set: NFC, one line, single spaces, and without the characters that draw nothing but
 * change what stands around them.
 *
 * | kept | left out |
 * |---|---|
 * | joiners after a letter, a mark or an emoji | joiners anywhere else |
 * | FE0E and FE0F after a character that may be an emoji | other variation selectors |
 * | tags in the flag of a nation within a state | other tags |
 * | the first four marks of a letter | more marks, which would climb out of the picture |
 * | – | controls, bidi controls, soft hyphens, zero-width spaces, lone surrogates, noncharacters |
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .normalize('NFC')
    .replace(/[\u202f\u2007]/g, '\u00a0')
    .replace(/[^\S\u00a0\ufeff]+|\u0085/g, ' ')
    .replace(withoutMarks, '')
    .replace(/(?<![\p{L}\p{M}\p{Emoji}])(?:\u200c|\u200d)+/gu, '')
    .replace(/(?<!\p{Emoji})[\ufe0e\ufe0f]/gu, '')
    .replace(/(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0020}-\u{e007f}]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim()
}

const withoutMarks =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffd]/gu

/** What a reader takes for one character: a letter with its marks, an emoji with all its parts. */
export type Grapheme = { text: string; start: number }

/** The graphemes of UAX 29, with their UTF-16 offsets. */
export function graphemesOf(text: string): Grapheme[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    start: index,
  }))
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
