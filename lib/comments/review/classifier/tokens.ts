import { traceOf } from '../wording/letters'

/** A comment tells by its words, not by their number: more of them are not looked at. */
const mostTokens = 400

/**
 * What a text is known by: its words as a reader reads them, the pairs of characters of scripts without spaces,
 * and the hosts of its links. Each once. The letter before the colon keeps a word such as `constructor` from
 * meaning anything to the library's plain objects.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>()
  for (const host of hostsOf(text)) tokens.add(`h:${host}`)
  for (const word of traceOf(text.slice(0, 20_000).replace(link, ' ')).split(' ')) {
    if (tokens.size >= mostTokens) break
    for (const part of partsOf(word)) tokens.add(`w:${part}`)
  }
  return [...tokens].slice(0, mostTokens)
}

const longestWord = 30

function partsOf(word: string): string[] {
  if (!isUnspaced.test(word)) return word === '' ? [] : [word.slice(0, longestWord)]
  const characters = Array.from(word.slice(0, mostTokens))
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

const isUnspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function hostsOf(text: string): string[] {
  const found = Array.from(text.slice(0, 20_000).matchAll(link), (match) => match[1] ?? '')
  return found.map((host) => host.toLowerCase()).slice(0, 20)
}

/** A link with its host; the rest of an address is rarely the same twice. */
const link = /\bhttps?:\/\/([^\s/?#<>()[\]"']{1,100})[^\s<>()[\]"']{0,2000}/giu
