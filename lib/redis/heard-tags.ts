/** As Redis numbers the entries of a stream: milliseconds of its own clock, and a number within one. */
export type EntryId = `${number}-${number}`

/** Before the first entry of any stream. */
export const beforeAll: EntryId = '0-0'

/**
 * At which entries of the stream of changes tags were changed last. Entries are in one order for all machines, so
 * this compares no clocks: a page is true if no entry after the last one that its machine had heard, when the page
 * was asked for, names one of its tags.
 *
 * Only the newest `limit` tags are remembered, and nothing from before `from`; what depends on that is not known
 * to be true.
 */
export class HeardTags {
  private readonly last = new Map<string, EntryId>()
  private readonly limit: number
  private from: EntryId

  constructor(limit: number, from: EntryId = beforeAll) {
    this.limit = limit
    this.from = from
  }

  hear(id: EntryId, tags: readonly string[]): void {
    for (const tag of tags) {
      this.last.delete(tag) // so that it is written last: the map is in the order of writing
      this.last.set(tag, id)
    }
    for (const [tag, at] of this.last) {
      if (this.last.size <= this.limit) break
      if (isAfter(at, this.from)) this.from = at
      this.last.delete(tag)
    }
  }

  /** Whether nothing with one of `tags` has changed after the entry `position`. */
  isTrue(position: EntryId, tags: readonly string[]): boolean {
    if (isAfter(this.from, position)) return false
    return tags.every((tag) => !isAfter(this.last.get(tag) ?? beforeAll, position))
  }
}

export function isAfter(one: EntryId, other: EntryId): boolean {
  const [time = 0, number = 0] = one.split('-').map(Number)
  const [otherTime = 0, otherNumber = 0] = other.split('-').map(Number)
  return time === otherTime ? number > otherNumber : time > otherTime
}

/** Undefined when it is none. */
export function parseEntryId(text: string): EntryId | undefined {
  return /^\d+-\d+$/.test(text) ? (text as EntryId) : undefined // the pattern is the type
}
