import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest'
import { type Database, type OpenDatabase, useDatabase } from './database.server'
import { openEmbedded } from './embedded.server'
import { openPostgres } from './postgres.server'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL that runs while the tests do; empty where there is none. */
    postgresUrl: string
  }
}

/**
 * Runs the same tests on both databases: the embedded one, and a real PostgreSQL. Each file of tests has a
 * database of its own; before each test it is empty.
 */
export function onEveryDatabase(tests: (database: () => Database) => void): void {
  describe('on the embedded database', () => withDatabase(openInFolder, tests))
  const url = inject('postgresUrl')
  describe.skipIf(url === '')('on PostgreSQL', () => withDatabase(() => openOwn(url), tests))
}

function withDatabase(
  open: () => Promise<OpenDatabase>,
  tests: (database: () => Database) => void,
): void {
  let opened: OpenDatabase | undefined
  beforeAll(async () => {
    opened = await open()
    useDatabase(opened)
  }, 60_000)
  beforeEach(() => empty(given(opened).database))
  afterAll(async () => {
    useDatabase(undefined)
    await opened?.close()
  })
  tests(() => given(opened).database)
}

function given(opened: OpenDatabase | undefined): OpenDatabase {
  if (!opened) throw new Error('The database is open only while tests run.')
  return opened
}

async function openInFolder(): Promise<OpenDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-database-'))
  const { database, close } = await openEmbedded(folder)
  return { database, close: () => close().then(() => rm(folder, { recursive: true })) }
}

/** A database beside the others of the same server. */
async function openOwn(url: string): Promise<OpenDatabase> {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`
  const server = await openPostgres(url)
  await server.database.execute(sql.raw(`create database ${name}`))
  await server.close()
  return openPostgres(url.replace(/\/[^/]*$/, `/${name}`))
}

/** All tables at once. The log refuses that by itself, as it should: here its guard is off for a moment. */
async function empty(database: Database): Promise<void> {
  await database.transaction(async (all) => {
    await all.execute(sql`alter table decisions disable trigger user`)
    await all.execute(sql`
      truncate people, sign_ins, sessions, sign_in_links, comments, reviews, reactions, reports, classifiers,
        decisions, bans, appeals, chores, mails, unsubscribed, published_stories, tidings restart identity cascade`)
    await all.execute(sql`alter table decisions enable trigger user`)
  })
}
