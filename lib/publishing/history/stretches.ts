import type { Passage } from './passages'

/** A run of passages: read as they are, or folded away because nothing changed in them. */
export type Stretch = { folded: boolean; passages: Passage[] }

/** Unchanged paragraphs that stay beside a change, for its context. */
const context = 1
/** Fewer than this are not worth folding. */
const worthFolding = 2

/** Folds what did not change, so that a reader of a long story finds what did. */
export function foldUnchanged(passages: readonly Passage[]): Stretch[] {
  const changed = passages.map(({ change }) => change !== 'same')
  const near = (place: number) =>
    changed.slice(Math.max(0, place - context), place + context + 1).includes(true)
  const stretches: Stretch[] = []
  for (const [place, passage] of passages.entries()) {
    const folded = !near(place)
    const last = stretches.at(-1)
    if (last?.folded === folded) last.passages.push(passage)
    else stretches.push({ folded, passages: [passage] })
  }
  return stretches.map((stretch) =>
    stretch.folded && stretch.passages.length < worthFolding
      ? { ...stretch, folded: false }
      : stretch,
  )
}
