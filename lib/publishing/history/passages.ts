import { diffArrays } from 'diff'
import type { Block, BlockKind } from './blocks'
import { compareLines, type Piece } from './word-diff'

/** A paragraph of a version with what changed in it. */
export type Passage = {
  kind: BlockKind
  change: 'same' | 'added' | 'removed' | 'changed'
  pieces: Piece[]
}

/**
 * The newer text, paragraph by paragraph, with what it changed: a paragraph that resembles an old one is compared with
 * it word by word; what resembles none came in or went out as a whole. A paragraph that moved went out at one place and
 * came in at the other.
 */
export function comparePassages(
  older: readonly Block[],
  newer: readonly Block[],
  language: string,
): Passage[] {
  const parts = diffArrays([...older], [...newer], {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: mostEdits,
  })
  if (!parts) return [...older.map(removed), ...newer.map(added)]
  const passages: Passage[] = []
  let out: Block[] = []
  let into: Block[] = []
  const settle = () => {
    passages.push(...compareRuns(out, into, language))
    out = []
    into = []
  }
  for (const part of parts) {
    if (part.removed) out.push(...part.value)
    else if (part.added) into.push(...part.value)
    else {
      settle()
      passages.push(...part.value.map(same))
    }
  }
  settle()
  return passages
}

/** So many paragraphs came and went that no reader would follow them one by one. */
const mostEdits = 1_500
const mostPairs = 10_000
/** Shared words of two paragraphs, from 0 to 1, from which on one is a new version of the other. */
const alike = 0.35

/** Pairs what resembles each other, in order, so that all pairs together share the most. */
function compareRuns(out: Block[], into: Block[], language: string): Passage[] {
  if (out.length * into.length > mostPairs) return [...out.map(removed), ...into.map(added)]
  const before = out.map(({ text }) => wordCounts(text))
  const after = into.map(({ text }) => wordCounts(text))
  const best = table(out.length, into.length)
  const likeness = before.map((one) => after.map((other) => sharedPart(one, other)))
  for (let i = out.length - 1; i >= 0; i -= 1) {
    for (let j = into.length - 1; j >= 0; j -= 1) {
      const like = at(likeness, i, j)
      const paired = like >= alike ? like + at(best, i + 1, j + 1) : 0
      best[i]?.splice(j, 1, Math.max(paired, at(best, i + 1, j), at(best, i, j + 1)))
    }
  }
  const passages: Passage[] = []
  let i = 0
  let j = 0
  while (i < out.length || j < into.length) {
    const [one, other] = [out[i], into[j]]
    const like = at(likeness, i, j)
    if (one && other && like >= alike && at(best, i, j) === like + at(best, i + 1, j + 1)) {
      const pieces = compareLines(one.text, other.text, language)
      passages.push({ kind: other.kind, change: 'changed', pieces })
      i += 1
      j += 1
    } else if (one && (!other || at(best, i + 1, j) >= at(best, i, j + 1))) {
      passages.push(removed(one))
      i += 1
    } else if (other) {
      passages.push(added(other))
      j += 1
    }
  }
  return passages
}

function table(rows: number, columns: number): number[][] {
  return Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function sharedPart(one: Map<string, number>, other: Map<string, number>): number {
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  const all = total(one) + total(other)
  return all === 0 ? 0 : (2 * shared) / all
}

function total(counts: Map<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

function same({ kind, text }: Block): Passage {
  return { kind, change: 'same', pieces: [{ kind: 'same', text }] }
}

function added({ kind, text }: Block): Passage {
  return { kind, change: 'added', pieces: [{ kind: 'added', text }] }
}

function removed({ kind, text }: Block): Passage {
  return { kind, change: 'removed', pieces: [{ kind: 'removed', text }] }
}
