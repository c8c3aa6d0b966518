import 'server-only'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { OpenDatabase } from './database.server'
import { holdDirectory } from './directory-lock.server'
import { migrationsFolder } from './migrations'

/**
 * PostgreSQL inside of this process, its files in `<dataDir>/database`.
 *
 * @throws DirectoryInUse when another process has it open
 */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  await mkdir(dataDir, { recursive: true })
  const release = await holdDirectory(join(dataDir, 'database.lock'))
  try {
    const client = await PGlite.create(join(dataDir, 'database'), { startParams })
    const database = drizzle(client)
    await migrate(database, { migrationsFolder })
    const close = async () => {
      await client.close()
      await release()
    }
    return { database, close }
  } catch (fault) {
    await release()
    throw fault
  }
}

/**
 * For one connection in a process that has more to do: with the 128 MB of buffers that PostgreSQL takes for itself the
 * whole would lie in memory twice, since the system keeps the files, too.
 */
const startParams = [
  ...PGlite.defaultStartParams,
  ...['-c', 'shared_buffers=16MB'],
  ...['-c', 'max_connections=4'],
]
