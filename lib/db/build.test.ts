import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

test('A build opens no database, and leaves nothing where it would be', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-build-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  const { database } = await import('./database.server')
  await expect(database()).rejects.toThrow('A build does not open the database')
  expect(await readdir(folder)).toEqual([])
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})
