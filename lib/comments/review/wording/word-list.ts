import type { Span } from '../verdict'
import { type Letter, lettersOf } from './letters'

/** Words and phrases, prepared so that a text is read once for all of them. */
export type WordList = { find: (letters: readonly Letter[], text: string) => Span[] }

/** A step into the words that begin alike. */
type Node = { next: Map<string, Node>; term?: Term }
type Term = {
  /** `*` at an end: letters may go on there. */
  openStart: boolean
  openEnd: boolean
  /** It is made of digits alone, which are then no stand-ins for letters. */
  isNumber: boolean
  /** Letters without the spaces. */
  length: number
}

/** A text has at most this many findings; who reads them has seen enough. */
const mostSpans = 20

/**
 * Prepares the entries of a list. A word is found in every spelling that is read the same, but not inside of
 * another word: `ass` is not in `passage`. Scripts that put no spaces between words have no such borders.
 */
export function toWordList(entries: readonly string[]): WordList {
  const root: Node = { next: new Map() }
  for (const entry of entries) addEntry(root, entry)
  const isOpen = entries.some((entry) => entry.startsWith('*'))
  return {
    find: (letters, text) => (root.next.size === 0 ? [] : findAll(root, isOpen, letters, text)),
  }
}

function addEntry(root: Node, entry: string): void {
  const letters = lettersOf(entry.replace(/^\*+|\*+$/g, ''))
  if (letters.length === 0) return
  let node = root
  for (const [index, { readings, gap }] of letters.entries()) {
    if (index > 0 && gap !== 'none') node = step(node, ' ')
    for (const part of readings[0] ?? '') node = step(node, part)
  }
  const before = node.term
  node.term = {
    openStart: entry.startsWith('*') || before?.openStart === true,
    openEnd: entry.endsWith('*') || before?.openEnd === true,
    isNumber: letters.every(({ kind }) => kind === 'digit'),
    length: letters.length,
  }
}

function step(node: Node, part: string): Node {
  const found = node.next.get(part) ?? { next: new Map() }
  node.next.set(part, found)
  return found
}

/** From each letter on the longest match; what is inside of one is not told again. */
function findAll(root: Node, isOpen: boolean, letters: readonly Letter[], text: string): Span[] {
  const spans: Span[] = []
  const reading = { letters, runs: endsOfRuns(letters), real: countLetters(letters) }
  for (let first = 0; first < letters.length && spans.length < mostSpans; first++) {
    // Most letters begin nothing: they stand inside of a word, or no entry begins with them.
    if (!isOpen && touches(letters[first], letters[first - 1], letters[first])) continue
    if (!letters[first]?.readings.some((reading) => walk(root, reading))) continue
    const match = new Search(reading, first).longest(root)
    if (!match) continue
    const start = letters[match.first]?.start ?? 0
    const end = letters[match.last]?.end ?? start
    spans.push({ start, end, text: text.slice(start, end) })
    first = match.last
  }
  return spans
}

/** A text, with what would have to be reckoned again at each of its letters. */
type Reading = {
  letters: readonly Letter[]
  runs: Uint32Array
  real: Uint32Array
}

/** How many of the letters before each are neither digits nor signs. */
function countLetters(letters: readonly Letter[]): Uint32Array {
  const counts = new Uint32Array(letters.length + 1)
  for (const [at, { kind }] of letters.entries()) {
    counts[at + 1] = (counts[at] ?? 0) + (kind === 'letter' ? 1 : 0)
  }
  return counts
}

/** For each letter, where the run of the same letter ends: `fuuuuck` has one of four. */
function endsOfRuns(letters: readonly Letter[]): Uint32Array {
  const ends = new Uint32Array(letters.length)
  for (let at = letters.length - 1; at >= 0; at--) {
    const next = letters[at + 1]
    const goesOn = next?.gap === 'none' && next.readings[0] === letters[at]?.readings[0]
    ends[at] = goesOn ? (ends[at + 1] ?? at) : at
  }
  return ends
}

/** How a word is written: as words are, or l-e-t-t-e-r by l-e-t-t-e-r. */
type Manner = 'plain' | 'spelled'

/** All ways in which the letters from one on can be read as an entry. */
class Search {
  private readonly letters: readonly Letter[]
  private readonly first: number
  private readonly runs: Uint32Array
  private readonly real: Uint32Array
  private best: { last: number; term: Term } | undefined
  /** Steps are counted: what can be read in two ways at every letter must not take forever. */
  private steps = 500

  constructor({ letters, runs, real }: Reading, first: number) {
    this.letters = letters
    this.first = first
    this.runs = runs
    this.real = real
  }

  longest(root: Node): { first: number; last: number } | undefined {
    this.read(root, this.first, 'plain')
    if (this.standsAlone(this.first)) this.read(root, this.first, 'spelled')
    if (!this.best) return undefined
    const { term, last } = this.best
    return {
      first: term.openStart ? this.wordStart(this.first) : this.first,
      last: term.openEnd ? this.wordEnd(last) : last,
    }
  }

  /** Reads the letter at `at`, in each way, and goes on. */
  private read(node: Node, at: number, manner: Manner): void {
    const letter = this.letters[at]
    if (!letter || this.steps-- < 0) return
    for (const reading of letter.readings) {
      const reached = walk(node, reading)
      if (!reached) continue
      this.arrive(reached, at, manner)
      const repeated = this.runs[at] ?? at
      if (repeated - at >= 2) {
        this.arrive(reached, repeated, manner)
        const twice = walk(reached, reading)
        if (twice) this.arrive(twice, repeated, manner)
      }
    }
  }

  /** All letters up to `at` are read: the entry ends here, or goes on. */
  private arrive(node: Node, at: number, manner: Manner): void {
    if (node.term && (this.best?.last ?? -1) < at && this.isWhole(node.term, at, manner)) {
      this.best = { last: at, term: node.term }
    }
    const next = this.letters[at + 1]
    if (!next) return
    const space = next.gap === 'none' ? undefined : node.next.get(' ')
    if (manner === 'spelled') {
      if (!this.standsAlone(at + 1)) return
      this.read(node, at + 1, manner)
    } else if (next.gap !== 'hard') {
      this.read(node, at + 1, manner)
    }
    if (space) this.read(space, at + 1, manner)
  }

  /** Whether an entry that ends at `last` is a word by itself, and has a letter among its digits and signs. */
  private isWhole(term: Term, last: number, manner: Manner): boolean {
    const { letters, first } = this
    if (manner === 'spelled') return term.length > 2 && !this.isSpelledOn(last)
    const real = (this.real[last + 1] ?? 0) - (this.real[first] ?? 0)
    if (term.isNumber ? letters[first]?.kind !== 'digit' : real === 0) return false
    const before = !term.openStart && touches(letters[first], letters[first - 1], letters[first])
    const after = !term.openEnd && touches(letters[last], letters[last + 1], letters[last + 1])
    return !before && !after
  }

  /** `a s s` is no word in `g r a s s e s`: the letter before or behind belongs to it, and is set off as its own are. */
  private isSpelledOn(last: number): boolean {
    const { letters, first } = this
    const gap = letters[first + 1]?.gap
    const before = this.standsAlone(first - 1) && letters[first]?.gap === gap
    return before || (this.standsAlone(last + 1) && letters[last + 1]?.gap === gap)
  }

  /** A letter with space on both sides. */
  private standsAlone(at: number): boolean {
    const letter = this.letters[at]
    if (!letter || letter.kind === 'sign') return false
    const next = this.letters[at + 1]
    const before = at === 0 || letter.gap !== 'none'
    return before && (next?.gap !== 'none' || next.kind === 'sign')
  }

  private wordStart(at: number): number {
    let start = at
    const { letters } = this
    while (touches(letters[start], letters[start - 1], letters[start])) start--
    return start
  }

  private wordEnd(at: number): number {
    let end = at
    const { letters } = this
    while (touches(letters[end], letters[end + 1], letters[end + 1])) end++
    return end
  }
}

/** Whether a word goes on from its last letter to the next, or back from its first; `later` has the gap between. */
function touches(edge?: Letter, next?: Letter, later?: Letter): boolean {
  if (!edge || !next || later?.gap !== 'none' || next.kind === 'sign') return false
  if (isUnspaced(edge) || isUnspaced(next)) return false
  return edge.kind !== 'letter' || next.kind === 'letter'
}

/** Of a script that puts no spaces between words, or Korean, which hangs its particles on them. */
function isUnspaced({ readings: [reading = ''] }: Letter): boolean {
  return reading.charCodeAt(0) >= firstUnspaced && unspaced.test(reading)
}

/** Thai, the first of them in Unicode. Nearly every letter is answered by this alone. */
const firstUnspaced = 0x0e00
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u

function walk(node: Node, reading: string): Node | undefined {
  let reached: Node | undefined = node
  for (const part of reading) reached = reached?.next.get(part)
  return reached
}
