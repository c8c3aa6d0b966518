import type { WaitingRule } from '../rule'

/** What the newsroom's own classifier makes of a text: 0 to 1, or nothing before it has learned enough. */
export type SpamLikelihood = (text: string) => Promise<number | undefined>

/** What resembles the moderators' own spam is held, never refused: it may be wrong, and learns from being told so. */
export function classifierRule(spamLikelihood: SpamLikelihood): WaitingRule {
  return {
    name: 'classifier',
    version: 1,
    waits: true,
    examine: async ({ text }, { spamFrom }) => {
      const score = await spamLikelihood(text)
      if (score === undefined) return { outcome: 'pass', note: 'It has not learned enough yet.' }
      if (score * 100 < spamFrom) return { outcome: 'pass', score }
      return { outcome: 'hold', score, note: 'It resembles what moderators called spam.' }
    },
  }
}
