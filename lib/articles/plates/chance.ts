/** Dice that always fall the same way for the same words, on every machine and version of Node. */
export type Chance = {
  /** A number from `min` up to `max`. */
  between: (min: number, max: number) => number
  /** A whole number, both ends included. */
  whole: (min: number, max: number) => number
  /** −1 or 1. */
  side: () => -1 | 1
  /** One of the list. */
  pick: <T>(list: readonly [T, ...T[]]) => T
}

/** Starts the dice from any string, however odd: nothing is parsed, only its UTF-16 units are read. */
export function chanceOf(words: string): Chance {
  const next = mulberry32(fnv1a(words))
  const between = (min: number, max: number) => min + next() * (max - min)
  const whole = (min: number, max: number) => Math.floor(between(min, max + 1))
  return {
    between,
    whole,
    side: () => (next() < 0.5 ? -1 : 1),
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
  }
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 units. */
export function fnv1a(words: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  }
  return hash >>> 0
}

/** Mulberry32 (Tommy Ettinger): a 32-bit state is plenty for one drawing. Gives numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
