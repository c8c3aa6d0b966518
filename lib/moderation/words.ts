import type { CommentState } from '@/lib/comments/comment'
import type { DeskQueue } from '@/lib/routes'
import type { Decided, DecisionKind } from './decision'
import type { QueueItem, ToldVerdict } from './queue-item'
import { nameOfRule } from './rule-names'

/** What moderators are told. */
export const queueNames: Record<DeskQueue, string> = {
  held: 'Held',
  reported: 'Reported',
  appeals: 'Appeals',
  spam: 'Spam',
  recent: 'Recent',
}

/** Where a comment stands. */
export const stateNames: Record<CommentState, string> = {
  published: 'published',
  held: 'held',
  rejected: 'rejected',
  spam: 'spam',
  deleted: 'deleted',
}

export const kindNames: Record<DecisionKind, string> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'marked as spam',
  feature: 'featured',
  unfeature: 'no longer featured',
  suspend: 'suspended the writer',
  ban: 'banned the writer',
  lift: 'readmitted the writer',
  note: 'noted',
  keep: 'kept in spite of a report',
  overturn: 'granted an appeal',
  uphold: 'refused an appeal',
  undo: 'took a decision back',
  role: 'changed a role',
}

/** What was decided, as the beginning of a sentence. */
export function kindWords(kind: DecisionKind, count = 1): string {
  const words = kindNames[kind]
  return count > 1 ? `${count} ${words}` : words.charAt(0).toUpperCase() + words.slice(1)
}

/** Why a comment lies here, in one sentence. */
export function whyHere({ decidedBy, verdicts, state, appeal, reports }: QueueItem): string {
  if (appeal) return 'Its writer asks for a second look.'
  if (reports.length > 0)
    return `Reported ${reports.length === 1 ? 'once' : `${reports.length} times`}.`
  const verdict = verdicts.find(({ rule }) => rule === decidedBy)
  if (!verdict) return state === 'published' ? 'No rule objected.' : 'A moderator decided so.'
  const name = nameOfRule(verdict.rule)
  if (verdict.failure) return `Held because ${name} could not answer: ${verdict.failure}`
  const matched = [...new Set(verdict.spans?.map(({ text }) => `“${text}”`))].join(', ')
  return `${actOf[verdict.outcome]} ${name}${matched ? `: ${matched}` : ''}.`
}

const actOf: Record<ToldVerdict['outcome'], string> = {
  pass: 'Let through by',
  publish: 'Let in by',
  ask: 'Asked about by',
  hold: 'Held by',
  spam: 'Taken for spam by',
  refuse: 'Refused by',
  discard: 'Refused by',
}

/** A verdict in one line, for whoever wants to know all of them. */
export function verdictLine({
  rule,
  outcome,
  score,
  note,
  took,
  version,
  failure,
}: ToldVerdict): string {
  const parts = [
    `${nameOfRule(rule)}: ${outcome}`,
    score === undefined ? undefined : `${Math.round(score * 100)} %`,
    note,
    failure,
    `${took < 1 ? '< 1' : Math.round(took)} ms`,
    `version ${version}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What became of decisions, for the one who made them. */
export function outcomeWords(outcomes: readonly Decided[]): string {
  const done = outcomes.filter(({ state }) => state === 'decided').length
  const parts = done > 0 || outcomes.length === 0 ? [`${done} decided.`] : []
  for (const outcome of outcomes) {
    if (outcome.state === 'changed') {
      const who = outcome.by ? `${outcome.by} was faster` : 'It has changed in the meantime'
      parts.push(`Comment ${outcome.comment}: ${who}; it is ${outcome.now} now.`)
    }
    if (outcome.state === 'refused')
      parts.push(`Comment ${outcome.comment}: ${refusals[outcome.why]}`)
  }
  return parts.join(' ')
}

const refusals = {
  missing: 'it is not there any more.',
  own: 'nobody decides about their own comment.',
  'same-moderator': 'somebody else takes the second look.',
  'no-appeal': 'nobody asks for a second look any more.',
} as const
