import { diffWords } from 'diff'

/** A piece of a text: it stayed, came in, or went out. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** More edits than this, and what is the same is so by chance. */
const mostEdits = 400

/**
 * What changed between two lines, word by word, in the order of reading. Words are those of the language: Arabic,
 * Russian or Chinese is not compared letter by letter.
 */
export function compareLines(older: string, newer: string, language: string): Piece[] {
  if (older === newer) return newer === '' ? [] : [{ kind: 'same', text: newer }]
  const parts = diffWords(older, newer, {
    intlSegmenter: segmenterFor(language),
    maxEditLength: mostEdits,
  })
  if (!parts) return replaced(older, newer)
  const pieces = parts.map(
    ({ added, removed, value }): Piece => ({ kind: kindOf(added, removed), text: value }),
  )
  return joined(pieces)
}

function kindOf(added: boolean, removed: boolean): Piece['kind'] {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

function replaced(older: string, newer: string): Piece[] {
  const pieces: Piece[] = [
    { kind: 'removed', text: older },
    { kind: 'added', text: newer },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** A blank or comma that stayed between two changes reads worse than one change of all three. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let removed = ''
  let added = ''
  const settle = () => {
    result.push(...replaced(removed, added))
    removed = ''
    added = ''
  }
  for (const [index, { kind, text }] of pieces.entries()) {
    const between = removed !== '' || added !== ''
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (between && index < pieces.length - 1 && !/[\p{L}\p{N}]/u.test(text)) {
      removed += text
      added += text
    } else {
      settle()
      result.push({ kind, text })
    }
  }
  settle()
  return result
}

/** Making one takes longer than most comparisons. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return segmenter
}
