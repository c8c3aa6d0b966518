import type { Akismet } from '../akismet/akismet.server'
import { checkParameters } from '../akismet/parameters'
import { pass, type WaitingRule } from '../rule'

/** Akismet, where there is a key for it. Its `discard` is honoured: such comments fill no queue. */
export function akismetRule(akismet: Akismet | undefined): WaitingRule {
  return {
    name: 'akismet',
    version: 1,
    waits: true,
    examine: async (submission, { dates, url }, signal) => {
      if (!akismet) return pass
      const asked = checkParameters(submission, { url, language: dates.language })
      const { spam, discard, guid } = await akismet.check(asked, signal)
      const named = guid === undefined ? {} : { akismetGuid: guid }
      if (!spam) return { outcome: 'pass', score: 0, ...named }
      return { outcome: discard ? 'discard' : 'spam', score: 1, ...named }
    },
  }
}
