import 'server-only'
import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { env } from '@/lib/env.server'
import { openEmbedded } from './embedded.server'
import { openPostgres } from './postgres.server'

/** What every query is made with: the embedded database and PostgreSQL alike, and a transaction of either. */
export type Database = PgDatabase<PgQueryResultHKT>

/** An open database. `close` waits for what is under way, and lets others have the directory. */
export type OpenDatabase = { database: Database; close: () => Promise<void> }

/** Kept on `globalThis`, because each of the server's bundles has a copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Promise<OpenDatabase> | undefined }
const key: unique symbol = Symbol.for('masthead.database')

/**
 * The database, opened and migrated on first use: PostgreSQL when DATABASE_URL is set, else the embedded one
 * in DATA_DIR. One that cannot be reached is tried again on the next call.
 *
 * @throws DirectoryInUse, or whatever the driver throws; and during a build, which must not need any
 */
export async function database(): Promise<Database> {
  if (env.isBuild) throw new Error('A build does not open the database.')
  shelf[key] ??= open().catch((fault) => {
    shelf[key] = undefined
    throw fault
  })
  return (await shelf[key]).database
}

/** Puts `opened` in the place of the configured database; tests do. */
export function useDatabase(opened: OpenDatabase | undefined): void {
  shelf[key] = opened && Promise.resolve(opened)
}

/** Closes the database, if it is open. */
export async function closeDatabase(): Promise<void> {
  const opened = await shelf[key]
  shelf[key] = undefined
  await opened?.close()
}

/** The rows of a query that was written by hand; both drivers answer with them, under the same name. */
export async function rowsOf(db: Database, query: SQL): Promise<unknown[]> {
  return rowsSchema.parse(await db.execute(query)).rows
}

const rowsSchema = z.object({ rows: z.array(z.unknown()) })

function open(): Promise<OpenDatabase> {
  return env.DATABASE_URL ? openPostgres(env.DATABASE_URL) : openEmbedded(env.DATA_DIR)
}
