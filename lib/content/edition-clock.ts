const day = 86_400_000

/** The end of the day of a moment, in UTC. */
export function endOfDay(moment: Date): Date {
  return new Date((Math.floor(moment.getTime() / day) + 1) * day)
}

/**
 * As of when a new edition has to come out at `now`; nothing while the one in force holds.
 *
 * | the clock says | the new edition is as of |
 * |---|---|
 * | less than `until` | there is none |
 * | `until`, or some moments more | `until` itself, so that machines that look at slightly different moments agree |
 * | more than a minute beyond `until`: the machine slept | now |
 * | more than a minute before `moment`: the clock was wrong, and has been put right | now |
 */
export function nextMoment(
  { moment, until }: { moment: Date; until: Date },
  now: Date,
): Date | undefined {
  if (now.getTime() < moment.getTime() - minute) return now
  if (now < until) return undefined
  return now.getTime() - until.getTime() > minute ? now : until
}

const minute = 60_000
