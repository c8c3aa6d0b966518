/**
 * A map with other values for some of its keys, in the same order. Copying a map of a hundred thousand takes
 * longer than all else that an edit costs; this one shares the map below and has only what differs.
 */
export class PatchedMap<K, V> implements ReadonlyMap<K, V> {
  private readonly below: ReadonlyMap<K, V>
  private readonly patches: ReadonlyMap<K, V>

  private constructor(below: ReadonlyMap<K, V>, patches: ReadonlyMap<K, V>) {
    this.below = below
    this.patches = patches
  }

  /** `map` with these values; each key must be in it. */
  static over<K, V>(map: ReadonlyMap<K, V>, values: readonly [K, V][]): ReadonlyMap<K, V> {
    const [below, former] = map instanceof PatchedMap ? [map.below, map.patches] : [map, []]
    const patched = new PatchedMap<K, V>(below, new Map([...former, ...values]))
    return patched.patches.size > mostPatches ? new Map(patched) : patched
  }

  /** The keys for which the two may have different values; undefined when one is not known to come of the other. */
  static keysBetween<K, V>(
    one: ReadonlyMap<K, V>,
    other: ReadonlyMap<K, V>,
  ): ReadonlySet<K> | undefined {
    const [a, b] = [one, other].map((map) =>
      map instanceof PatchedMap ? map : new PatchedMap(map, new Map()),
    )
    if (!a || a.below !== b?.below) return undefined
    return new Set([...a.patches.keys(), ...b.patches.keys()])
  }

  get size(): number {
    return this.below.size
  }

  get(key: K): V | undefined {
    return this.patches.has(key) ? this.patches.get(key) : this.below.get(key)
  }

  has(key: K): boolean {
    return this.below.has(key)
  }

  keys(): MapIterator<K> {
    return this.below.keys()
  }

  *values(): Generator<V, undefined> {
    for (const [key, value] of this.below) yield this.patches.has(key) ? this.at(key) : value
  }

  *entries(): Generator<[K, V], undefined> {
    for (const entry of this.below) {
      yield this.patches.has(entry[0]) ? [entry[0], this.at(entry[0])] : entry
    }
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries()
  }

  forEach(use: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) use(value, key, this)
  }

  private at(key: K): V {
    return this.patches.get(key) as V // asked for only where `has` is true
  }
}

/** From so many on a copy is made, which the next ones then share. */
const mostPatches = 200
