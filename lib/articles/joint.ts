/** What stands before the name at `index` of a byline of `count` names: `A`, `A and B`, `A, B and C`. */
export function joint(index: number, count: number): string {
  if (index === 0) return ''
  return index === count - 1 ? ' and ' : ', '
}
