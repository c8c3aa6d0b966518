import unhomoglyph from 'unhomoglyph'

/** A mark that only decorates its letter. The two marks of Japanese that are left out make another sound. */
export const ornamentPattern = String.raw`(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}])(?![\u3099\u309a])\p{M}`

/**
 * What a character can be read as, most likely first; empty for what is no letter and no digit. Each reading is
 * in lower case, without accents, in the letters that it resembles.
 *
 * | typed | read as | because |
 * |---|---|---|
 * | `É` `ｅ` `𝓮` `е` | `e` | accents, compatible forms, letters of another alphabet that look the same |
 * | `ᴇ` `🅴` | `e` | small capitals, letters in boxes |
 * | `1` | `1`, `i`, `l` | digits and signs stand in for letters |
 * | `В` (Cyrillic) | `ʙ`, `b` | in its own alphabet another letter than it looks like |
 * | `が` `कि` | themselves | these marks make another sound, not another look |
 */
export function readingsOf(character: string): readonly string[] {
  return [...new Set(read(character))].filter((text) => text !== '')
}

function read(character: string): string[] {
  const standsFor = standIns[character]
  if (standsFor) return standsFor
  const plain = unboxed(character) ?? strip(character)
  if (!isReadable.test(plain)) return []
  if (isAscii.test(plain)) return [lower(plain)]
  return [resembling(lower(plain)), lower(resembling(plain))]
}

/** Digits and signs that are read as letters. A sign is a letter only within a word: see `lettersOf`. */
const standIns: Readonly<Record<string, string[]>> = {
  '0': ['0', 'o'],
  '1': ['1', 'i', 'l'],
  '3': ['3', 'e'],
  '4': ['4', 'a'],
  '5': ['5', 's'],
  '7': ['7', 't'],
  '8': ['8', 'b'],
  '9': ['9', 'g'],
  '@': ['a'],
  $: ['s'],
  '€': ['e'],
  '!': ['i'],
  '|': ['l', 'i'],
}

const isAscii = /^[\x20-\x7e]*$/
const isReadable = /[\p{L}\p{N}\p{M}]/u

/** Accents and vowel points. Marks of scripts where they make another syllable stay. */
const ornament = new RegExp(ornamentPattern, 'gu')

function strip(text: string): string {
  return text.normalize('NFKD').replace(ornament, '')
}

/** By way of the capital, which brings `ß` to `ss` and the final sigma to the ordinary one. */
function lower(text: string): string {
  return text.toUpperCase().toLowerCase()
}

/** The Latin letters that look like these, where there are any. ASCII is left as it is: `m` is no `rn` here. */
function resembling(text: string): string {
  return Array.from(text, (letter) => {
    if (isAscii.test(letter)) return letter
    const alike = strip(unhomoglyph(letter)).replace('rn', 'm')
    return Array.from(alike, (found) => smallCapitals.get(found) ?? found).join('')
  }).join('')
}

const smallCapitals = new Map(
  Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', (letter, index) => [
    letter,
    'abcdefghijklmnopqrstuvwyz'.charAt(index),
  ]),
)

/** Letters in boxes and circles that Unicode does not call compatible with plain ones. */
function unboxed(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  const start = [0x1f150, 0x1f170, 0x1f1e6].find((first) => code >= first && code < first + 26)
  return start === undefined ? undefined : String.fromCodePoint(0x61 + code - start)
}
