import 'server-only'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool } from 'pg'
import type { OpenDatabase } from './database.server'
import { migrationsFolder } from './migrations'

/** Any number that nothing else of this database locks: servers that start together migrate one after another. */
const migrating = 7_130_255

/** A PostgreSQL server. A connection that breaks is made anew by the pool. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 })
  pool.on('error', (fault) => console.warn(`A connection to the database broke: ${fault.message}`))
  try {
    await migrateAlone(pool)
  } catch (fault) {
    await pool.end()
    throw fault
  }
  return { database: drizzle(pool), close: () => pool.end() }
}

async function migrateAlone(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    const database = drizzle(client)
    await database.execute(sql`select pg_advisory_lock(${migrating})`)
    try {
      await migrate(database, { migrationsFolder })
    } finally {
      await database.execute(sql`select pg_advisory_unlock(${migrating})`)
    }
  } finally {
    client.release()
  }
}
