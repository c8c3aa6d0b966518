import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DirectoryInUse, findHolder, holdDirectory } from './directory-lock.server'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-lock-'))
  file = join(folder, 'database.lock')
})
afterEach(() => rm(folder, { recursive: true }))

test('A directory that is open cannot be opened again, and the error says who has it', async () => {
  await holdDirectory(file)
  const refused = await holdDirectory(file).catch((fault: unknown) => fault)
  expect(refused).toBeInstanceOf(DirectoryInUse)
  expect(String(refused)).toContain(`in use by process ${process.pid} on ${hostname()}`)
  expect(String(refused)).toContain('DATA_DIR')
})

test('What was given back can be taken again', async () => {
  const giveBack = await holdDirectory(file)
  await giveBack()
  expect(await findHolder(file)).toBeUndefined()
  await holdDirectory(file)
  expect((await findHolder(file))?.pid).toBe(process.pid)
})

test('A process that was killed holds nothing any more', async () => {
  const sleeper = spawn('sleep', ['60'])
  const { pid } = sleeper
  const left = { pid, host: hostname(), began: '1', since: '2026-01-01T00:00:00Z' }
  await writeFile(file, JSON.stringify(left))
  // The number is in use, by a process that began at another time.
  expect(await findHolder(file)).toBeUndefined()
  sleeper.kill('SIGKILL')
  await once(sleeper, 'exit')
  await holdDirectory(file)
  expect((await findHolder(file))?.pid).toBe(process.pid)
})

test('A holder on another host counts as alive, since nobody here can tell', async () => {
  await writeFile(
    file,
    JSON.stringify({ pid: 1, host: 'elsewhere', began: '', since: '2026-01-01T00:00:00Z' }),
  )
  await expect(holdDirectory(file)).rejects.toThrow('process 1 on elsewhere')
})

test.each([
  ['nothing at all', ''],
  ['half a line', '{"pid": 12'],
  ['something else', '[]'],
])('What a crash left of the file (%s) is nobody’s', async (_, text) => {
  await writeFile(file, text)
  await holdDirectory(file)
  expect((await findHolder(file))?.pid).toBe(process.pid)
})

test('Of many that come at once, one gets it, and nothing is left lying about', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => holdDirectory(file)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['database.lock'])
})
