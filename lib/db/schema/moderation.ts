import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { commentStates, comments } from './comments'
import { people } from './people'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()

/** Everything that somebody can decide at the desk. */
export const decisionKinds = [
  'approve',
  'reject',
  'spam',
  'feature',
  'unfeature',
  'suspend',
  'ban',
  'lift',
  'note',
  'keep',
  'overturn',
  'uphold',
  'undo',
  'role',
] as const

/** Out of the comment policy: the reasons that a writer is given. */
export const rejectionReasons = [
  'abuse',
  'hatred',
  'threat',
  'privacy',
  'accusation',
  'prejudice',
  'off-topic',
  'advertising',
  'illegal',
  'other',
] as const

/**
 * The log. The database itself refuses to change or delete a row, but for taking out what tells who somebody
 * was (`subject`, `subjectName`, `person`, `personName`): see the migration `append_only_log`.
 */
export const decisions = pgTable(
  'decisions',
  {
    id: id(),
    at: moment('at').notNull().defaultNow(),
    /** The moderator; null for the software itself, and for one whose account is gone. */
    person: uuid(),
    personName: text('person_name'),
    kind: text({ enum: decisionKinds }).notNull(),
    comment: bigint({ mode: 'number' }),
    /** The writer whom it concerns, as in `comments.writer`. */
    subject: text(),
    subjectName: text('subject_name'),
    /** For a rejection, the rule that was broken. */
    reason: text({ enum: rejectionReasons }),
    /** What the moderator wrote: to the writer with a decision, to colleagues in a note. */
    words: text().notNull().default(''),
    before: text({ enum: commentStates }),
    after: text({ enum: commentStates }),
    /** For a suspension or a ban: until when. Null is for good. */
    until: moment('until'),
    /** The decision that this one takes back. */
    undoes: bigint({ mode: 'number' }),
  },
  (row) => [
    index('decisions_by_time').on(row.at),
    index('decisions_of_comment').on(row.comment),
    index('decisions_of_subject').on(row.subject),
  ],
)

/** Who may not take part. A row that was lifted stays, as history. */
export const bans = pgTable(
  'bans',
  {
    id: id(),
    writer: text().notNull(),
    kind: text({ enum: ['suspension', 'ban'] }).notNull(),
    /** Null is for good. */
    until: moment('until'),
    /** What the writer is told. */
    words: text().notNull().default(''),
    createdAt: moment('created_at').notNull().defaultNow(),
    liftedAt: moment('lifted_at'),
  },
  (row) => [index('bans_of_writer').on(row.writer)],
)

/** A writer asks for a second look, once for each comment. */
export const appeals = pgTable('appeals', {
  comment: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => comments.id, { onDelete: 'cascade' }),
  words: text().notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  outcome: text({ enum: ['upheld', 'overturned'] }),
  decidedAt: moment('decided_at'),
  decidedBy: uuid('decided_by').references(() => people.id, { onDelete: 'set null' }),
})

/** What the newsroom's machines remember between runs: when the digest went out, when addresses were purged. */
export const chores = pgTable('chores', {
  name: text().primaryKey(),
  doneAt: moment('done_at').notNull(),
  notes: jsonb(),
})
