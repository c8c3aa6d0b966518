import 'server-only'
import { sum } from './break-text'
import { composeText } from './compose.server'
import { drawLine } from './draw-line.server'
import type { SetText, SetTextOptions } from './set-text'

/**
 * Words set in type as vector paths, in any of the scripts that the fonts have, without a network and without a
 * box for a letter that is missing.
 *
 * The size is the largest of `sizes` at which the words fit `maxWidth`, `maxHeight` and `maxLines`; the lines
 * are then made as even as they can be. No line ends inside a word. What does not fit at the last size
 *
 * | words | then |
 * |---|---|
 * | a headline up to 160 characters, a label up to 60 | shrink, down to half of the last size |
 * | a word wider than the line | all shrinks likewise, until the word fits |
 * | a word wider than the line at half of the last size | nothing shrinks; it is cut after a character, with an ellipsis |
 * | still too many, or more characters than that | end after a word, with an ellipsis |
 *
 * `undefined` when there are no words, when a letter is in no font, or when the room holds not even one word.
 *
 * @throws When an installed font or emoji file cannot be read.
 */
export async function setText(text: string, options: SetTextOptions): Promise<SetText | undefined> {
  const composition = await composeText(text, options)
  if (!composition) return undefined
  const { shaped, size, truncated } = composition
  const { top, leading, bottom } = composition.lineHeight
  const widths = composition.lines.map(({ start, end }) => sum(shaped.advances, start, end) * size)
  const width = Math.max(...widths)
  const lines = composition.lines.map((range, at) => {
    const own = widths[at] ?? 0
    const x = shaped.direction === 'rtl' ? width - own : 0
    const baseline = (top + at * leading) * size
    return {
      x,
      baseline,
      width: own,
      marks: drawLine(shaped, range, options.face, { x, baseline, size }),
    }
  })
  const height = (top + (lines.length - 1) * leading + bottom) * size
  const { direction } = shaped
  return { lines, size, lineHeight: leading * size, width, height, direction, truncated }
}
