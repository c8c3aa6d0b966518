import { bigint, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What can be unsubscribed from, and what must reach its reader (`sign-in`). */
export const mailTopics = ['sign-in', 'replies', 'decisions', 'digest'] as const

/** Mails to be sent: written together with what they tell of, sent afterwards, and again when that fails. */
export const mails = pgTable(
  'mails',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recipient: text().notNull(),
    topic: text({ enum: mailTopics }).notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    /** What it tells of, `reply:7`: nobody is told of the same thing twice. */
    about: text().unique(),
    createdAt: moment('created_at').notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    /** Not before this moment. */
    dueAt: moment('due_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
    failure: text(),
  },
  (row) => [index('mails_to_send').on(row.sentAt, row.dueAt)],
)

/** Who does not want which mails; `recipient` is a keyed hash of the address. */
export const unsubscribed = pgTable(
  'unsubscribed',
  {
    recipient: text().notNull(),
    topic: text({ enum: mailTopics }).notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (row) => [primaryKey({ columns: [row.recipient, row.topic] })],
)
