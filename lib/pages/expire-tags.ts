import { otherMachines } from './other-machines.ts'
import { sharedTagTimes } from './tag-times.ts'

/**
 * From now on nothing that carries one of `tags` and was asked for until now is served as it is, by any machine:
 * no page, no result of a cached function. May be called from anywhere in the process: a watcher of files, a
 * timer. Inside an action `revalidateTag(tag, { expire: 0 })` does the same, and has the answer of the action
 * itself drawn anew besides. Never fails: other machines that cannot be told now are told as soon as they can.
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
  await otherMachines()?.tell(tags, seconds)
}

type Listener = (tags: readonly string[]) => void

const key: unique symbol = Symbol.for('masthead.expired-elsewhere')
const shelf = globalThis as typeof globalThis & { [key]?: Set<Listener> }

/** Hears of the tags that other machines expire, after they are expired here. Returns the way to stop hearing. */
export function onExpiredElsewhere(listener: Listener): () => void {
  shelf[key] ??= new Set()
  const listeners = shelf[key]
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Expires here what another machine has expired there. */
export function expiredElsewhere(tags: readonly string[], seconds: number | undefined): void {
  sharedTagTimes().invalidate(tags, seconds, Date.now())
  for (const listener of shelf[key] ?? []) listener(tags)
}
