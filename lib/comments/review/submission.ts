import type { Person } from '@/lib/accounts/person'
import type { CommentPolicy } from '@/lib/content/schema/article'

/** What is known of a writer before the review. */
export type WriterHistory = {
  published: number
  held: number
  rejected: number
  spam: number
  /** What they wrote last, the newest first, at most ten. */
  recent: readonly { id: number; story: string; text: string; createdAt: Date }[]
}

/** Somebody may not take part: until then, or for good. */
export type Ban = { kind: 'suspension' | 'ban'; until: Date | undefined; words: string }

/** Everything that a rule may look at; each reads it and changes nothing. */
export type Submission = {
  kind: 'post' | 'edit'
  text: string
  name: string
  email: string
  /** The comment that is answered. */
  parent: number | undefined
  /** The comment that is edited. */
  comment: number | undefined
  story: {
    slug: string
    /** Absolute address of the page. */
    url: string
    headline: string
    policy: CommentPolicy
    published: Date
  }
  /** As in `comments.writer`. */
  writer: string
  person: Person | undefined
  history: WriterHistory
  ban: Ban | undefined
  request: {
    /** The client's address, by TRUSTED_PROXIES. */
    address: string
    userAgent: string
    referrer: string
  }
  /** What stands in the field that people do not see. */
  honeypot: string
  /** When the form was first touched; unknown without JavaScript. */
  openedAt: Date | undefined
  /** The writer was told which words would hold the comment, and sends it as it is. */
  insists: boolean
  now: Date
}
