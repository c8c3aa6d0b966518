import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** The direction of a paragraph by its first strong letter, and each UTF-16 unit's level (UAX 9). */
export function bidiLevels(text: string): { levels: Uint8Array; direction: 'ltr' | 'rtl' } {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto')
  return { levels, direction: (paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr' }
}

/**
 * The runs of one line from left to right, given in the order in which they are read (rule L2): from the highest
 * level down to the lowest odd one, every stretch of that level or above is turned round.
 */
export function inVisualOrder<Run extends { level: number }>(runs: readonly Run[]): Run[] {
  const ordered = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    turnStretches(ordered, level)
  }
  return ordered
}

function turnStretches<Run extends { level: number }>(runs: Run[], level: number): void {
  let start = 0
  while (start < runs.length) {
    const isBelow = (run: Run) => run.level < level
    const length = runs.slice(start).findIndex(isBelow)
    const end = length < 0 ? runs.length : start + length
    runs.splice(start, end - start, ...runs.slice(start, end).reverse())
    start = end + 1
  }
}
