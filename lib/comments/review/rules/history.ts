import { type InstantRule, pass } from '../rule'

/** Of at least this many refused comments, and this share of all that were decided. */
const fewest = 2
const share = 0.3

/** Whoever was often refused is read first. Coral's threshold is the same share. */
export const history: InstantRule = {
  name: 'history',
  version: 1,
  examine: ({ history: { published, rejected, spam } }) => {
    const refused = rejected + spam
    if (refused === 0) return pass
    const score = refused / (published + refused)
    if (refused < fewest || score < share) return { outcome: 'pass', score }
    return {
      outcome: 'hold',
      score,
      note: `${refused} of ${published + refused} comments were refused.`,
    }
  },
}
