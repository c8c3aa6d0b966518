import { z } from 'zod'
import type { CommentState, ReportReason } from '@/lib/comments/comment'
import type { Outcome, Span } from '@/lib/comments/review/verdict'

/** What a moderator sees of a comment in a queue. */
export type QueueItem = {
  id: number
  version: number
  state: CommentState
  name: string
  writer: string
  text: string
  createdAt: Date
  editedAt: Date | undefined
  featured: boolean
  story: { address: string; headline: string } | undefined
  /** What it answers. */
  parent: { id: number; name: string; text: string } | undefined
  /** The rule of the last review that decided, and all that the rules said. */
  decidedBy: string | undefined
  verdicts: readonly ToldVerdict[]
  reports: readonly { reason: ReportReason; words: string; name: string | undefined; at: Date }[]
  appeal: { words: string; at: Date } | undefined
  history: { published: number; held: number; rejected: number; spam: number; since: Date }
  ban: { kind: 'suspension' | 'ban'; until: Date | undefined } | undefined
}

/** A verdict as it lies in the database. What an older version of the software wrote is read as far as it goes. */
export const verdictSchema = z.object({
  rule: z.string(),
  version: z.number().catch(0),
  outcome: z.enum([
    'pass',
    'publish',
    'ask',
    'hold',
    'spam',
    'refuse',
    'discard',
  ] satisfies Outcome[]),
  score: z.number().optional().catch(undefined),
  spans: z
    .array(z.object({ start: z.number(), end: z.number(), text: z.string() }))
    .optional()
    .catch(undefined),
  note: z.string().optional().catch(undefined),
  took: z.number().catch(0),
  failure: z.string().optional().catch(undefined),
})
export type ToldVerdict = z.output<typeof verdictSchema>

/** A text in pieces, those that a rule matched marked. Spans that overlap or lie outside are left out. */
export function markedPieces(
  text: string,
  spans: readonly Span[],
): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}
