import type { Moderation } from '@/lib/content/schema/moderation'
import type { DateStyle } from '@/lib/dates'
import type { Submission } from './submission'
import type { Finding } from './verdict'

/** What the newsroom wrote in `moderation.yaml`, in which language, and where it lives: an origin without a slash. */
export type Settings = Moderation & { dates: DateStyle; url: string }

/** One question that is asked of a comment. */
export type Rule = InstantRule | WaitingRule

/** Answers from what it is given. */
export type InstantRule = {
  name: string
  /** Raised whenever the rule would answer differently than before. */
  version: number
  waits?: never
  examine: (submission: Submission, settings: Settings) => Finding
}

/** Has to ask somebody else: the network or the database. When `signal` aborts, nobody waits for it any more. */
export type WaitingRule = {
  name: string
  version: number
  waits: true
  examine: (
    submission: Submission,
    settings: Settings,
    signal: AbortSignal,
  ) => Promise<Finding> | Finding
}

/** Nothing was found. */
export const pass: Finding = { outcome: 'pass' }
