/**
 * Whether one word is most likely a mere misspelling of the other, so that nobody who read it believed anything else.
 * No rule can be sure of that without knowing the language, so it is narrow: what is not surely small is substantive.
 *
 * | pair | misspelling | why |
 * |---|---|---|
 * | cafe, café · Harbour, harbour | yes | the same letters |
 * | recieve, receive | yes | two neighbours changed places, five letters or more |
 * | occured, occurred · goverment, government | yes | one letter inside is missing, seven letters or more |
 * | million, billion · Iran, Iraq · now, not | no | another letter is another word |
 * | lawful, unlawful · ship, ships | no | a letter at an end changes what is said |
 * | Meier, Meire | no | a name is a person's |
 * | 24, 42 | no | a figure is a fact |
 */
export function isMisspelling(one: string, other: string): boolean {
  if (plain(one) === plain(other)) return !/\d/.test(one)
  if (/\d|^\p{Lu}/u.test(one) || /\d|^\p{Lu}/u.test(other)) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === long.length) return short.length >= 5 && isSwap(short, long)
  return long.length - short.length === 1 && short.length >= 7 && lacksInnerLetter(short, long)
}

/** Letters without accents and case. */
function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function isSwap(one: string, other: string): boolean {
  const at = firstDifference(one, other)
  return (
    at + 1 < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}

function lacksInnerLetter(short: string, long: string): boolean {
  const at = firstDifference(short, long)
  return at > 0 && at < short.length && short.slice(at) === long.slice(at + 1)
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}
