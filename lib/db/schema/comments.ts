import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { people } from './people'

/**
 * | state | on the page | who put it there |
 * |---|---|---|
 * | `published` | yes | the review, or a moderator |
 * | `held` | no: waits for a moderator | the review |
 * | `rejected` | no | a moderator, with a reason |
 * | `spam` | no | the review, or a moderator |
 * | `deleted` | as "deleted", where it has replies; its text and writer are gone | its writer |
 */
export const commentStates = ['published', 'held', 'rejected', 'spam', 'deleted'] as const

/** Why a reader reports a comment; `illegal` is the legal branch, which asks for more. */
export const reportReasons = [
  'spam',
  'abuse',
  'off-topic',
  'privacy',
  'false',
  'illegal',
  'other',
] as const

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const commentId = (name: string) => bigint(name, { mode: 'number' })

/** Comments. Times are moments; texts are what the writer typed, cleaned of what cannot be meant. */
export const comments = pgTable(
  'comments',
  {
    id: commentId('id').primaryKey().generatedAlwaysAsIdentity(),
    /** The slug of the story. A story that moves takes its comments along: old slugs are read with it. */
    story: text().notNull(),
    parent: commentId('parent').references((): AnyPgColumn => comments.id),
    /** The comment that began the thread; null for that one itself. */
    thread: commentId('thread').references((): AnyPgColumn => comments.id),
    /** 0 for what begins a thread, at most 4. */
    depth: smallint().notNull().default(0),
    person: uuid().references(() => people.id, { onDelete: 'set null' }),
    /** Who wrote it, for history and bans: `person:<id>`, or `guest:<keyed hash of the e-mail>`. */
    writer: text().notNull(),
    name: text().notNull(),
    /** Of a guest; of a person it is in `people`. Never leaves the server. */
    email: text(),
    /** Whether the writer wants to be told of replies. */
    wantsReplies: boolean('wants_replies').notNull().default(false),
    text: text().notNull(),
    state: text({ enum: commentStates }).notNull(),
    /** Counts every change of text or state: whoever decides says which one was on the screen. */
    version: integer().notNull().default(0),
    respect: integer().notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    editedAt: moment('edited_at'),
    featuredAt: moment('featured_at'),
    /** A form that is posted twice has the same key, and is one comment. */
    formKey: text('form_key').notNull().unique(),
    /** Keyed hash of the address it came from; taken out after 30 days. */
    addressHash: text('address_hash'),
    userAgent: text('user_agent'),
    /** Akismet's own name for its check, to be given with what a moderator decides. */
    akismetGuid: text('akismet_guid'),
  },
  (row) => [
    index('comments_of_story').on(row.story, row.state, row.thread, row.id),
    index('comments_of_writer').on(row.writer, row.createdAt),
    index('comments_of_person').on(row.person),
    index('comments_in_state').on(row.state, row.createdAt),
    index('comments_with_address').on(row.addressHash, row.createdAt),
    index('replies_to').on(row.parent),
    index('comments_of_thread').on(row.thread, row.state),
    index('threads_of_story').on(row.story, row.id).where(sql`thread is null`),
    index('featured_of_story').on(row.story).where(sql`featured_at is not null`),
  ],
)

/** What the review found, once for each time that a text was reviewed. `verdicts` is in order of the rules. */
export const reviews = pgTable(
  'reviews',
  {
    id: commentId('id').primaryKey().generatedAlwaysAsIdentity(),
    comment: commentId('comment')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** The text that was reviewed was this version of the comment. */
    version: integer().notNull(),
    /** The rule whose status decided; null when none objected. */
    decidedBy: text('decided_by'),
    verdicts: jsonb().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (row) => [index('reviews_of_comment').on(row.comment)],
)

/** One reaction a reader: respect. `reader` is a writer, or `browser:<keyed hash>` of a browser that keeps a cookie. */
export const reactions = pgTable(
  'reactions',
  {
    comment: commentId('comment')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    reader: text().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (row) => [primaryKey({ columns: [row.comment, row.reader] })],
)

/** What readers reported. `name` and `email` are asked for in the legal branch only. */
export const reports = pgTable(
  'reports',
  {
    id: commentId('id').primaryKey().generatedAlwaysAsIdentity(),
    comment: commentId('comment')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    reader: text().notNull(),
    reason: text({ enum: reportReasons }).notNull(),
    words: text().notNull().default(''),
    name: text(),
    email: text(),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** When a moderator decided about the comment after it. */
    settledAt: moment('settled_at'),
  },
  (row) => [
    unique('one_report_a_reader').on(row.comment, row.reader),
    index('open_reports').on(row.settledAt, row.createdAt),
  ],
)

/** What the local classifier has learned, as its library writes it down. */
export const classifiers = pgTable('classifiers', {
  name: text().primaryKey(),
  model: jsonb().notNull(),
  /** Counts the lessons. */
  version: integer().notNull(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})
