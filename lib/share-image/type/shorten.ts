import { sum, type TextRange } from './break-text'
import { graphemesOf } from './clean-text'
import type { Piece } from './fit-lines'

/** As wide as the widest ellipsis of the fonts, in em: that of the Chinese ones. */
const ellipsisWidth = 1

/** As many whole words as `lines` lines of `maxWidth` em hold together with an ellipsis; none when none does. */
export function shortenWords(
  text: string,
  pieces: readonly (Piece & TextRange)[],
  maxWidth: number,
  lines: number,
): string | undefined {
  let line = 1
  let x = 0
  let end = 0
  for (const piece of pieces.slice(0, -1)) {
    if (x > 0 && x + piece.width > maxWidth) {
      line += 1
      x = 0
    }
    if (line > lines) break
    if (line < lines || x + piece.width + ellipsisWidth <= maxWidth) end = piece.end
    x += piece.width + piece.space
  }
  const kept = text.slice(0, end).replace(/[\s\p{Pd},;:·、，；：،؛…]+$/u, '')
  return kept === '' ? undefined : `${kept}…`
}

/** The words with one of them cut after a grapheme and given an ellipsis, so that it is no wider than `maxWidth` em. */
export function shortenWord(
  text: string,
  { start, end }: TextRange,
  advances: Float64Array,
  maxWidth: number,
): string | undefined {
  const cut = graphemesOf(text.slice(start, end))
    .map((grapheme) => start + grapheme.start)
    .findLast((at) => sum(advances, start, at) + ellipsisWidth <= maxWidth)
  return cut === undefined || cut === start ? undefined : `${text.slice(0, cut)}…${text.slice(end)}`
}
