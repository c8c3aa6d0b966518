import { type InstantRule, pass } from '../rule'

/** Whoever has had enough published, and nothing refused. A story whose comments are read first makes no exception. */
export const trusted: InstantRule = {
  name: 'trusted',
  version: 1,
  examine: ({ story, history: { published, rejected, spam } }, { trustedAfter }) =>
    story.policy !== 'premoderated' && published >= trustedAfter && rejected + spam === 0
      ? { outcome: 'publish' }
      : pass,
}
