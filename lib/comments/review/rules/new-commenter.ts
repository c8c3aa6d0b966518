import { type InstantRule, pass } from '../rule'

/** Where the newsroom wants it, a moderator reads the first comment of everybody. */
export const newCommenter: InstantRule = {
  name: 'newCommenter',
  version: 1,
  examine: ({ history }, { newCommenters }) =>
    newCommenters === 'premoderated' && history.published === 0
      ? { outcome: 'hold', note: 'None of their comments was published yet.' }
      : pass,
}
