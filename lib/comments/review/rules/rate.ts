import { type InstantRule, pass } from '../rule'
import { words } from '../words'

const seconds = 3

/** One comment in three seconds, of whoever writes: nobody reads and answers faster. */
export const rate: InstantRule = {
  name: 'rate',
  version: 1,
  examine: ({ kind, history, now }) => {
    const last = history.recent[0]
    if (kind === 'edit' || !last) return pass
    const wait = seconds - (now.getTime() - last.createdAt.getTime()) / 1000
    if (wait <= 0) return pass
    return {
      outcome: 'refuse',
      words: words.tooSoon,
      retryAfter: Math.min(seconds, Math.ceil(wait)),
    }
  },
}
