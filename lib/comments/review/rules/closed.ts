import { type InstantRule, pass } from '../rule'
import { words } from '../words'

const day = 86_400_000

/** A discussion ends when the desk says so, or when its story is old. What stands there may still be corrected. */
export const closed: InstantRule = {
  name: 'closed',
  version: 1,
  examine: ({ kind, story, now }, { closeAfterDays }) => {
    if (kind === 'edit') return pass
    if (story.policy === 'closed') return { outcome: 'refuse', words: words.closed }
    const age = now.getTime() - story.published.getTime()
    return closeAfterDays !== undefined && age >= closeAfterDays * day
      ? { outcome: 'refuse', words: words.tooOld(closeAfterDays) }
      : pass
  },
}
