import { banWords } from '../../ban'
import { type InstantRule, pass } from '../rule'

/** Whoever is suspended or banned takes no part, and is told so: there are no comments that only their writer sees. */
export const banned: InstantRule = {
  name: 'banned',
  version: 1,
  examine: ({ ban, now }, { dates }) =>
    !ban || (ban.until && ban.until <= now)
      ? pass
      : { outcome: 'refuse', note: ban.kind, words: banWords(ban, dates) },
}
