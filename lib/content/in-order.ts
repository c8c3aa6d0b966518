import { PatchedMap } from './patched-map'

/** Which of two comes first: below zero the first. It must tell any two things apart. */
export type Order<T> = (a: T, b: T) => number

/**
 * A sorted list without `removed` and with `added`, as a new list; the same one when there is nothing to
 * change. What is removed is found by its place in the order, so a list of a hundred thousand is copied but
 * never searched.
 */
export function changedInOrder<T>(
  list: readonly T[],
  { removed, added }: { removed: readonly T[]; added: readonly T[] },
  order: Order<T>,
): readonly T[] {
  if (removed.length === 0 && added.length === 0) return list
  if (removed.length + added.length > fewChanges) {
    const gone = new Set(removed)
    return [...list.filter((item) => !gone.has(item)), ...added].sort(order)
  }
  const changed = [...list]
  for (const item of removed) {
    const index = placeIn(changed, item, order)
    if (changed[index] === item) changed.splice(index, 1)
  }
  for (const item of added) changed.splice(placeIn(changed, item, order), 0, item)
  return changed
}

/** Each change moves the rest of the list; from so many on sorting costs less. */
const fewChanges = 64

/** The index of the first item that does not come before `item`. */
export function placeIn<T>(list: readonly T[], item: T, order: Order<T>): number {
  return firstIndex(list, (other) => order(other, item) >= 0)
}

/** The first index from which on `holds` is true, in a list where it is never false again. */
export function firstIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(list[middle] as T))
      high = middle // inside the list by construction
    else low = middle + 1
  }
  return low
}

/** A map in the order of its entries, without some keys and with other entries; `order` is that of the map. */
export function changedMap<K, V>(
  map: ReadonlyMap<K, V>,
  removed: ReadonlySet<K>,
  added: readonly [K, V][],
  order: Order<[K, V]>,
): ReadonlyMap<K, V> {
  const stays = ([key, value]: [K, V]) => {
    const former = map.get(key)
    return former !== undefined && order([key, former], [key, value]) === 0
  }
  if (removed.size === added.length && added.every((one) => removed.has(one[0]) && stays(one))) {
    return PatchedMap.over(map, added)
  }
  const inOrder = added.toSorted(order)
  const changed = new Map<K, V>()
  let next = 0
  for (const entry of map) {
    if (removed.has(entry[0])) continue
    for (let one = inOrder[next]; one && order(one, entry) < 0; one = inOrder[next]) {
      changed.set(one[0], one[1])
      next += 1
    }
    changed.set(entry[0], entry[1])
  }
  for (const [key, value] of inOrder.slice(next)) changed.set(key, value)
  return changed
}
