import type { Span } from './review/verdict'

/** The fields of the form below a story. Those of guests are not read for somebody who is signed in. */
export type PostValues = { text: string; name: string; email: string; wantsReplies: boolean }

/** What is wrong with a field, in words for the writer. */
export type Problems<Field extends string = string> = Partial<Record<Field, string>>

/** What became of a comment that was sent. The words for people are made in `words.ts`. */
export type PostState =
  | { state: 'empty' }
  | {
      state: 'published' | 'held'
      id: number
      /** ISO 8601, UTC: until when its writer may change it. */
      changeableUntil: string
      words: string
    }
  /** These words would hold it: the writer may rewrite, or send it as it is. */
  | { state: 'asked'; values: PostValues; spans: readonly Span[]; words: string }
  | {
      state: 'refused'
      values: PostValues
      problems: Problems<'text' | 'name' | 'email'>
      /** What concerns no single field. */
      words: string
      /** Seconds. */
      retryAfter?: number
    }

/** What became of a change, a deletion, a report or a reaction. */
export type ChangeState =
  | { state: 'empty' }
  | { state: 'done'; words: string }
  | {
      state: 'refused'
      words: string
      problems: Problems
      /** What was typed, by the names of the fields. */
      values: Record<string, string>
      /** These words would hold it: the writer may rewrite, or send it as it is. */
      asks?: boolean
    }

export const emptyState = { state: 'empty' } as const
