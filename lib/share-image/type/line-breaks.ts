import LineBreaker from 'linebreak'
import { graphemesOf } from './clean-text'

/**
 * Where a line may end: UTF-16 offsets, ascending, the last being the text's end. The rules of UAX 14, and then
 * no break
 *
 * - inside a grapheme or an emoji,
 * - between Korean letters, which are written in words,
 * - inside a word of Chinese, Japanese or Thai, as the dictionary of Intl.Segmenter knows them,
 * - before the kana that end a Japanese phrase,
 * - after the Thai prefixes that make a noun of the next word,
 * - before a dash, which stays with the words that it follows.
 *
 * Thai, Lao, Khmer and Burmese have no spaces between words: there the dictionary adds the breaks.
 */
export function lineBreaks(text: string): number[] {
  const graphemes = new Set(graphemesOf(text).map(({ start }) => start))
  const words = listWords(text)
  const inRules = breaksByRules(text)
  return [...new Set([...inRules, ...breaksInUnspaced(text, words)])]
    .filter((at) => graphemes.has(at) && !isInsideWord(text, at, words))
    .filter((at) => !/^[–—]/u.test(text.slice(at)))
    .concat(text.length)
    .sort((a, b) => a - b)
}

function breaksByRules(text: string): number[] {
  const breaker = new LineBreaker(text)
  const breaks: number[] = []
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    if (found.position < text.length) breaks.push(found.position)
  }
  return breaks
}

/** The words of the dictionary by where they start. */
function listWords(text: string): Map<number, string> {
  const segments = Array.from(segmenter.segment(text))
  return new Map(segments.map(({ index, segment }) => [index, segment]))
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const unspaced = '[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'
const betweenUnspaced = new RegExp(`(?<=${unspaced})(?=${unspaced})`, 'gu')

/** The signs of repetition and of abbreviation stay with their word. */
function breaksInUnspaced(text: string, words: Map<number, string>): number[] {
  return Array.from(text.matchAll(betweenUnspaced), ({ index }) => index).filter(
    (at) => words.has(at) && !/^[ๆฯໆຯ]/u.test(text.slice(at)) && !endsInPrefix(text, at, words),
  )
}

/** Of การ alone the dictionary cannot tell whether it begins a word or ends one. */
function endsInPrefix(text: string, at: number, words: Map<number, string>): boolean {
  const prefix = /(?:ผู้|การ|ความ|นัก)$/u.exec(text.slice(0, at))
  if (words.get(at) === 'การ') return true
  return prefix !== null && words.get(prefix.index) === prefix[0]
}

function isInsideWord(text: string, at: number, words: Map<number, string>): boolean {
  const before = text.slice(0, at)
  const after = text.slice(at)
  const word = words.get(at)
  if (word && /[\p{L}\p{M}\p{Pe}\p{Pf}]$/u.test(before) && /^\p{sc=Hiragana}{1,4}$/u.test(word)) {
    return true
  }
  if (!/[\p{L}\p{N}\p{M}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after)) return false
  if (/\p{sc=Hangul}$/u.test(before) || /^\p{sc=Hangul}/u.test(after)) return true
  return word === undefined || isUnknownWord(text, at, words)
}

/**
 * The dictionary leaves single characters of words that it does not know: 新|规. Two of them stay together, and
 * in Japanese, where they are mostly endings as in 東京|都, one stays with any word before it.
 */
function isUnknownWord(text: string, at: number, words: Map<number, string>): boolean {
  if (!/^\p{sc=Han}$/u.test(words.get(at) ?? '')) return false
  const before = text.slice(0, at)
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return /[\p{sc=Han}\p{N}]$/u.test(before)
  const last = Array.from(before).at(-1) ?? ''
  return /\p{sc=Han}/u.test(last) && words.get(at - last.length) === last
}
