import 'server-only'
import { Buffer as ShapingBuffer, shape } from 'harfbuzzjs'
import type { OpenFont } from './open-fonts.server'

/**
 * Whether a font puts the marks of a letter onto it. Some have both and no place for the one on the other, and
 * the mark comes to stand beside the letter: ọ́ as ọ´. Then the middle of the mark is not near that of the letter.
 */
export function carriesMarks({ fonts }: OpenFont, text: string): boolean {
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+$/u.test(text)) return true
  buffer.reset()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(fonts.headline, buffer)
  const [letter, ...marks] = buffer.getGlyphInfosAndPositions()
  const width = letter?.xAdvance ?? 0
  let at = width
  return marks.every(({ codepoint, xAdvance = 0, xOffset = 0 }) => {
    const { xBearing, width: ink } = fonts.headline.glyphExtents(codepoint) ?? none
    const middle = at + xOffset + xBearing + ink / 2
    at += xAdvance
    return middle > width * 0.2 && middle < width * 0.8
  })
}

const buffer = new ShapingBuffer()
const none = { xBearing: 0, width: 0 }
