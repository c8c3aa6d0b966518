import 'server-only'
import { measurePieces, rangesOf, type TextRange } from './break-text'
import { cleanText, graphemesOf } from './clean-text'
import { fitLines, mostLines, type Room } from './fit-lines'
import { lineBreaks } from './line-breaks'
import { type LineHeight, lineHeightOf } from './line-height'
import type { SetTextOptions } from './set-text'
import { type Shaped, shapeText } from './shape.server'
import { shortenWord, shortenWords } from './shorten'

/** Words with their size and their lines, not yet drawn. */
export type Composition = {
  shaped: Shaped
  size: number
  lineHeight: LineHeight
  lines: TextRange[]
  truncated: boolean
}

/** Up to so many characters, words become smaller than asked for before any of them is left out. */
const wholeUpTo = { headline: 160, label: 60 }

/** More is not looked at: no size would show it. */
const readsUpTo = 400

/** See `setText`, which draws what is composed here. */
export async function composeText(
  text: string,
  options: SetTextOptions,
): Promise<Composition | undefined> {
  const all = graphemesOf(cleanText(text.slice(0, readsUpTo * 20)))
  const isLong = all.length > wholeUpTo[options.face]
  const mayShrink: Room['mayShrink'] = isLong ? 'for the widest word' : 'for all words'
  const isCut = all.length > readsUpTo
  let words = all
    .slice(0, readsUpTo)
    .map((grapheme) => grapheme.text)
    .join('')
    .concat(isCut ? '…' : '')
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const shaped = await shapeText(words, options.face, options.language)
    if (!shaped || shaped.text === '') return undefined
    const room = { ...options, mayShrink, lineHeight: lineHeightOf(shaped) }
    const pieces = measurePieces(shaped.text, lineBreaks(shaped.text), shaped.advances)
    const fit = fitLines(pieces, room)
    if (fit.fits) {
      return {
        shaped,
        size: fit.size,
        lineHeight: room.lineHeight,
        lines: rangesOf(pieces, fit.counts),
        truncated: isCut || attempt > 0,
      }
    }
    const width = options.maxWidth / fit.size
    const shorter =
      fit.reason === 'too long'
        ? shortenWords(shaped.text, pieces, width, mostLines(fit.size, room))
        : shortenWord(shaped.text, pieces[fit.piece] ?? noRange, shaped.advances, width)
    if (shorter === undefined) return undefined
    words = shorter
  }
  return undefined
}

const noRange: TextRange = { start: 0, end: 0 }
