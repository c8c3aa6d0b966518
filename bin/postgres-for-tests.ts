import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

/** One PostgreSQL for all files of tests, started once and gone afterwards. */
export default async function setup(project: TestProject): Promise<() => void> {
  const postgres = await startPostgres()
  project.provide('postgresUrl', postgres?.url ?? '')
  return () => postgres?.stop()
}
