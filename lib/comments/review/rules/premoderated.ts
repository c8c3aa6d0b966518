import { type InstantRule, pass } from '../rule'

/** The story says that its comments are read before they appear. */
export const premoderated: InstantRule = {
  name: 'premoderated',
  version: 1,
  examine: ({ story }) =>
    story.policy === 'premoderated'
      ? { outcome: 'hold', note: 'All comments below this story are read first.' }
      : pass,
}
