import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Who is told that something has gone live. */
export const tidingKinds = ['websub', 'indexnow'] as const

/** Stories that readers have seen, so that the paper knows after a start what changed and what is gone. */
export const publishedStories = pgTable(
  'published_stories',
  {
    /** section/slug */
    address: text().primaryKey(),
    /** The version of its file. */
    hash: text().notNull(),
    /** Since when nothing is there any more. */
    goneAt: moment('gone_at'),
  },
  (row) => [index('stories_gone').on(row.goneAt)],
)

/** What others are to be told: told afterwards, and again when that fails. */
export const tidings = pgTable(
  'tidings',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: tidingKinds }).notNull(),
    /** Where it is told: the address of a hub, of IndexNow. */
    target: text().notNull(),
    /** Absolute addresses. */
    urls: jsonb().$type<string[]>().notNull(),
    /** Of which change it tells, so that several servers of one paper tell it once. */
    about: text().notNull().unique(),
    createdAt: moment('created_at').notNull().defaultNow(),
    attempts: bigint({ mode: 'number' }).notNull().default(0),
    /** Not before this moment. */
    dueAt: moment('due_at').notNull().defaultNow(),
    toldAt: moment('told_at'),
    failure: text(),
  },
  (row) => [index('tidings_to_tell').on(row.toldAt, row.dueAt)],
)
