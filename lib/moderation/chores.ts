const minute = 60_000
const hour = 60 * minute

/** What is done by the clock, and the least time between two times of it, in milliseconds. */
export const chores = {
  /** Moderators are told what waits. */
  digest: 4 * hour,
  /** What is kept for a time only is taken out. */
  forgetting: hour,
} as const

export type Chore = keyof typeof chores

/** Whether it is time again; what was never done is due at once. */
export function isDue(chore: Chore, doneAt: Date | undefined, now: Date): boolean {
  return doneAt === undefined || doneAt <= dueIfDoneBy(chore, now)
}

/** What was last done at this moment, or earlier, is due. */
export function dueIfDoneBy(chore: Chore, now: Date): Date {
  return new Date(now.getTime() - chores[chore])
}
