import { type InstantRule, pass } from '../rule'
import { isInvisible } from '../wording/letters'
import { words } from '../words'

/** UTF-16 units of one character beyond which nobody means a character: a family of emoji has 11. */
const mostUnits = 16

/** As long as a reader counts it: an emoji with a skin colour is one character, and so is a letter with accents. */
export const length: InstantRule = {
  name: 'length',
  version: 1,
  examine: ({ text }, { maxLength }) => {
    if (isEmpty(text)) return { outcome: 'refuse', words: words.empty }
    if (text.length <= maxLength) return pass
    if (text.length > maxLength * mostUnits) {
      return { outcome: 'refuse', words: words.tooLong(undefined, maxLength) }
    }
    const characters = countCharacters(text)
    return characters > maxLength
      ? { outcome: 'refuse', score: 1, words: words.tooLong(characters, maxLength) }
      : pass
  },
}

/** Nothing that could be seen. The blank pattern of Braille is what its name says. */
function isEmpty(text: string): boolean {
  for (const character of text) {
    if (!isInvisible(character) && !/[\s\u2800]/u.test(character)) return false
  }
  return true
}

function countCharacters(text: string): number {
  let characters = 0
  for (const _ of segmenter.segment(text)) characters++
  return characters
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
