/** A part of the text, in UTF-16 units, and what stands there. */
export type Span = { start: number; end: number; text: string }

/**
 * What a rule can say. The first that is not `pass` decides.
 *
 * | outcome | the comment |
 * |---|---|
 * | `pass` | goes on to the next rule |
 * | `publish` | is published; no later rule is asked |
 * | `ask` | is not stored yet: the writer is shown the words that would hold it, and may rewrite or insist |
 * | `hold` | is stored and waits for a moderator |
 * | `spam` | is stored as spam; the writer is told that it is in review |
 * | `refuse` | is not stored; the writer is told why, and keeps the text |
 * | `discard` | is not stored; the spam check was certain |
 */
export type Outcome = 'pass' | 'publish' | 'ask' | 'hold' | 'spam' | 'refuse' | 'discard'

/** What a rule found. */
export type Finding = {
  outcome: Outcome
  /** 0 to 1, where the rule measures something. */
  score?: number
  spans?: readonly Span[]
  /** For the moderator: what was found, in a few words. */
  note?: string
  /** For the writer: why, and what would help; with `refuse` and `ask`. */
  words?: string
  /** Seconds after which it may be tried again. */
  retryAfter?: number
  /** Akismet's name for its check. */
  akismetGuid?: string
}

/** A finding as it is stored. */
export type Verdict = Finding & {
  rule: string
  /** Raised when the rule changes, so that old verdicts can be told from new ones. */
  version: number
  /** Milliseconds. */
  took: number
  /** The rule could not answer, and therefore holds. */
  failure?: string
}

/** The outcome of all rules together. */
export type Review = {
  outcome: Exclude<Outcome, 'pass'>
  /** The rule that decided; undefined when none objected. */
  decidedBy: string | undefined
  verdicts: readonly Verdict[]
  words: string | undefined
  retryAfter: number | undefined
  akismetGuid: string | undefined
}
