import type { Grapheme } from './clean-text'

/** ISO 15924, as HarfBuzz wants it. Zyyy is what belongs to no script: signs among themselves. */
export type Script = keyof typeof patterns | 'Zzzz' | 'Zyyy'

/**
 * The script that each grapheme is set in. Signs, digits and spaces belong to all scripts (UAX 24): they take
 * the script before them, at the beginning that after them, and a closing bracket takes that of its opening
 * one, so that a pair never comes from two fonts.
 */
export function scriptsOf(graphemes: readonly Grapheme[]): Script[] {
  const own = graphemes.map(({ text }) => ownScript(text))
  const open: { closing: string; script: Script }[] = []
  let last = own.find((script) => script !== undefined) ?? 'Zyyy'
  return graphemes.map(({ text }, at) => {
    last = own[at] ?? last
    const closing = pairs.get(text)
    if (closing) open.push({ closing, script: last })
    const opening = open.findLastIndex((bracket) => bracket.closing === text)
    return opening < 0 ? last : (open.splice(opening)[0]?.script ?? last)
  })
}

const patterns = {
  Latn: /^\p{Script=Latin}/u,
  Grek: /^\p{Script=Greek}/u,
  Cyrl: /^\p{Script=Cyrillic}/u,
  Arab: /^\p{Script=Arabic}/u,
  Hebr: /^\p{Script=Hebrew}/u,
  Deva: /^\p{Script=Devanagari}/u,
  Thai: /^\p{Script=Thai}/u,
  Hani: /^\p{Script=Han}/u,
  Hira: /^\p{Script=Hiragana}/u,
  Kana: /^\p{Script=Katakana}/u,
  Hang: /^\p{Script=Hangul}/u,
  Bopo: /^\p{Script=Bopomofo}/u,
}

function ownScript(text: string): Script | undefined {
  if (/^[\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return undefined
  // An object's own keys are its type's keys here: the table is written out above.
  const found = Object.entries(patterns).find(([, pattern]) => pattern.test(text))
  return found ? (found[0] as keyof typeof patterns) : 'Zzzz'
}

const pairs = new Map(
  ['()', '[]', '{}', '“”', '«»', '‹›', '「」', '『』', '《》', '〈〉', '（）', '【】'].map(
    (pair) => [pair.charAt(0), pair.charAt(1)],
  ),
)
