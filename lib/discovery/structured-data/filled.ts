/** The list, or nothing when it is empty: an empty list says nothing and costs bytes. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}
