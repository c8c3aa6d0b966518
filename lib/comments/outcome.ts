import { channel } from 'node:diagnostics_channel'
import type { PostState } from './form-state'
import { words } from './words'

/** Whoever counts listens here; a comment does not know who does. */
const told = channel('masthead.comment')

/** Says what became of a comment that was sent. */
export function tellOutcome(state: PostState): void {
  told.publish(outcomeOf(state))
}

/** One word for it: the state, and of what is refused the three kinds that an operator tells apart. */
export function outcomeOf(state: PostState): string {
  if (state.state !== 'refused') return state.state
  if (state.words === words.noStore) return 'not-stored'
  return state.retryAfter === undefined ? 'refused' : 'too-many'
}
