/**
 * The candidate that was probably meant by `word`: the one with the fewest letters to change, if they are few
 * for its length; of two such the first in the alphabet. Letters count alike whatever their case.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  let least = Math.min(mostChanges, Math.max(1, Math.floor(word.length / 3)))
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > least) continue
    const changes = distance(wanted, candidate.toLowerCase(), least)
    if (changes > least || (changes === least && best !== undefined && best <= candidate)) continue
    best = candidate
    least = changes
  }
  return best
}

/** Nobody mistypes more than that, however long the word; and a hundred thousand are compared in no time. */
const mostChanges = 5

/**
 * Damerau's distance: how many letters to insert, delete, replace, or swap with the next. Any number above
 * `most` when it is more than that. Only what lies within `most` of the diagonal can be less.
 */
function distance(a: string, b: string, most: number): number {
  let [above, row, next] = rowsOf(b.length + 1)
  let leastAbove = 0
  for (let j = 0; j <= b.length; j += 1) row[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    const first = Math.max(1, i - most)
    const last = Math.min(b.length, i + most)
    // What lies outside is more than `most`, whatever it is.
    next[first - 1] = first === 1 ? i : most + 1
    if (last < b.length) next[last + 1] = most + 1
    let least = i
    for (let j = first; j <= last; j += 1) {
      const letter = a.charCodeAt(i - 1)
      const isSame = letter === b.charCodeAt(j - 1)
      let changes = Math.min(cell(row, j - 1) + (isSame ? 0 : 1), cell(row, j) + 1)
      changes = Math.min(changes, cell(next, j - 1) + 1)
      const isSwapped =
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (isSwapped) changes = Math.min(changes, cell(above, j - 2) + 1)
      next[j] = changes
      if (changes < least) least = changes
    }
    if (least > most && leastAbove >= most) return most + 1
    ;[above, row, next] = [row, next, above]
    leastAbove = least
  }
  return cell(row, b.length)
}

type Rows = [Uint16Array, Uint16Array, Uint16Array]

/** The same three for all candidates: making them took longer than filling them. */
let rows: Rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)]

function rowsOf(length: number): Rows {
  if (rows[0].length < length) {
    rows = [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)]
  }
  return rows
}

function cell(row: Uint16Array, index: number): number {
  return row[index] ?? 0
}
