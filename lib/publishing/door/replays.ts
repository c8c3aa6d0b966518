/** A call of our own is good for so long, in milliseconds, give or take the clocks of two machines. */
const goodFor = 5 * 60_000

/** A push that is sent again is looked into again, but no more often than this, in milliseconds. */
const pushAgainAfter = 10_000

/** Bodies that were accepted, by their digest, each until a moment. */
export type Seen = Map<string, number>

/**
 * Whether a call that was signed may be obeyed at `now`, and notes it.
 *
 * | call | first time | again |
 * |---|---|---|
 * | our own, made within five minutes | obeyed | refused: `repeated` |
 * | our own, older or of the future | refused: `old` | refused |
 * | a push | obeyed | obeyed, once in ten seconds: else `soon` |
 *
 * A push has no moment that could be checked, and whoever runs a newsroom sends one again by hand. That does no
 * harm: what goes live is what lies on the disk, never what a call says; it names files to look at, no more.
 *
 * @param madeAt when the call says that it was made; a push does not say
 */
export function judgeCall(
  { digest, madeAt }: { digest: string; madeAt?: Date | undefined },
  seen: Seen,
  now: number,
): 'obeyed' | 'old' | 'repeated' | 'soon' {
  for (const [old, until] of seen) if (until <= now) seen.delete(old)
  if (madeAt && Math.abs(now - madeAt.getTime()) > goodFor) return 'old'
  if (seen.has(digest)) return madeAt ? 'repeated' : 'soon'
  seen.set(digest, madeAt ? madeAt.getTime() + goodFor : now + pushAgainAfter)
  return 'obeyed'
}
