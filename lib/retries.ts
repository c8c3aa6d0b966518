const minute = 60_000
const hour = 60 * minute

/**
 * How long to wait before trying again, in milliseconds, twice as long each time; nothing when what is tried would
 * then be older than `validFor` milliseconds, and it is no use.
 *
 * | attempt that failed | wait |
 * |---|---|
 * | 1 | 1 minute |
 * | 2 | 2 minutes |
 * | 8 | 2 hours 8 minutes |
 * | 10 and more | 6 hours |
 */
export function retryAfter(
  { attempts, createdAt, validFor }: { attempts: number; createdAt: Date; validFor: number },
  now: Date,
): number | undefined {
  const wait = Math.min(minute * 2 ** (attempts - 1), 6 * hour)
  const age = now.getTime() + wait - createdAt.getTime()
  return age > validFor ? undefined : wait
}
