import type { CommentState } from '@/lib/comments/comment'
import type { decisionKinds, rejectionReasons } from '@/lib/db/schema/moderation'

export type DecisionKind = (typeof decisionKinds)[number]
export type RejectionReason = (typeof rejectionReasons)[number]

/** What can be decided about a comment, rather than about a writer or the log. */
export const commentDecisions = [
  'approve',
  'reject',
  'spam',
  'feature',
  'unfeature',
  'keep',
  'overturn',
  'uphold',
] as const
export type CommentDecision = (typeof commentDecisions)[number]

/** What is decided about a writer, or noted about them. */
export const writerDecisions = ['suspend', 'ban', 'lift', 'note'] as const

/** Whether an entry of the log is about a comment, and not about its writer. */
export function isAboutComment({ kind }: { kind: DecisionKind }): boolean {
  return !writerDecisions.some((other) => other === kind)
}

/**
 * What may follow what.
 *
 * | decision | for a comment that is | which then is |
 * |---|---|---|
 * | approve | held, rejected, spam | published |
 * | reject | published, held, spam | rejected |
 * | spam | published, held, rejected | spam |
 * | feature, unfeature, keep | published | published |
 * | overturn (an appeal is right) | rejected, spam | published |
 * | uphold (the decision stands) | rejected, spam | as it was |
 */
export const transitions = {
  approve: { from: ['held', 'rejected', 'spam'], to: 'published' },
  reject: { from: ['published', 'held', 'spam'], to: 'rejected' },
  spam: { from: ['published', 'held', 'rejected'], to: 'spam' },
  feature: { from: ['published'], to: 'published' },
  unfeature: { from: ['published'], to: 'published' },
  keep: { from: ['published'], to: 'published' },
  overturn: { from: ['rejected', 'spam'], to: 'published' },
  uphold: { from: ['rejected', 'spam'], to: undefined },
} satisfies Record<CommentDecision, { from: readonly CommentState[]; to: CommentState | undefined }>

/** Whether a comment in this state can be decided about in this way. */
export function canFollow(state: CommentState, kind: CommentDecision): boolean {
  const from: readonly CommentState[] = transitions[kind].from
  return from.includes(state)
}

/** What the checks learn from a decision; nothing from one that is about manners and not about spam. */
export function lessonOf(kind: CommentDecision, before: CommentState): 'ham' | 'spam' | undefined {
  if (kind === 'spam') return 'spam'
  if (kind === 'approve' || kind === 'overturn') return before === 'rejected' ? undefined : 'ham'
  return undefined
}

/** What became of a decision. */
export type Decided =
  | { state: 'decided'; comment: number; version: number; decision: number; now: CommentState }
  /** Somebody was faster, or the writer has changed it. `by` is the colleague. */
  | { state: 'changed'; comment: number; by: string | undefined; now: CommentState }
  | { state: 'refused'; comment: number; why: 'missing' | 'own' | 'same-moderator' | 'no-appeal' }
