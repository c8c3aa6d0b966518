import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** What somebody may do here. An editor may also name moderators. */
export const roles = ['reader', 'moderator', 'editor'] as const

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** People who have signed in, or whom the newsroom has named before they did. */
export const people = pgTable('people', {
  id: uuid().primaryKey().defaultRandom(),
  name: text(),
  email: text().unique(),
  emailVerified: moment('email_verified'),
  image: text(),
  role: text({ enum: roles }).notNull().default('reader'),
  /** The id of an author of the newsroom who comments under this account: `content/authors/<id>.yaml`. */
  author: text(),
  createdAt: moment('created_at').notNull().defaultNow(),
})

/** How a person signs in: one row for each provider. The names of columns are next-auth's. */
export const signIns = pgTable(
  'sign_ins',
  {
    userId: uuid('person')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text('provider_account').notNull(),
    refresh_token: text(),
    access_token: text(),
    expires_at: integer(),
    token_type: text(),
    scope: text(),
    id_token: text(),
    session_state: text(),
  },
  (row) => [primaryKey({ columns: [row.provider, row.providerAccountId] })],
)

/** A browser that is signed in. */
export const sessions = pgTable('sessions', {
  sessionToken: text('token').primaryKey(),
  userId: uuid('person')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  expires: moment('expires').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  /** The browser as it names itself, so that its owner can tell it from the others. */
  userAgent: text('user_agent'),
})

/** A link that was mailed and not used yet; the token is a hash. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    identifier: text().notNull(),
    token: text().notNull(),
    expires: moment('expires').notNull(),
  },
  (row) => [primaryKey({ columns: [row.identifier, row.token] })],
)
