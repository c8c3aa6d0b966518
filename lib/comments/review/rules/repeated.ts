import { type InstantRule, pass } from '../rule'
import { traceOf } from '../wording/letters'
import { words } from '../words'

const timeToRepeat = 6 * 60_000

/** The same text again within six minutes, to whatever story: a slip, or a campaign. Accents and signs make no other text. */
export const repeated: InstantRule = {
  name: 'repeated',
  version: 1,
  examine: ({ comment, text, history, now }) => {
    const since = now.getTime() - timeToRepeat
    const others = history.recent.filter(
      ({ id, createdAt }) => id !== comment && createdAt.getTime() > since,
    )
    if (others.length === 0) return pass
    const trace = comparable(text)
    return others.some((other) => comparable(other.text) === trace)
      ? { outcome: 'refuse', words: words.repeated }
      : pass
  },
}

/** What has no letters, such as three emoji, is compared as it is. */
function comparable(text: string): string {
  return traceOf(text) || text.trim()
}
