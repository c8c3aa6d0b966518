import { sharedTagTimes } from './tag-times.ts'

/**
 * From now on nothing that carries one of `tags` and was asked for until now is served as it is: no page, no
 * result of a cached function. May be called from anywhere in the process: a watcher of files, a timer, the
 * message of another machine. Inside an action `revalidateTag(tag, { expire: 0 })` does the same, and has the
 * answer of the action itself drawn anew besides.
 */
export async function expireTags(tags: readonly string[]): Promise<void> {
  await invalidateTags(tags, undefined)
}

/** The one way in which tags are invalidated, whoever asks for it; `seconds` as `TagTimes.invalidate` has them. */
export async function invalidateTags(
  tags: readonly string[],
  seconds: number | undefined,
): Promise<void> {
  sharedTagTimes().invalidate(tags, seconds, Date.now())
}
